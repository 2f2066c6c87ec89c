create table call_archive_supplement (
    call_id         bigint      not null references call_archive,
    no              integer     not null,
    parts           jsonb       not null,
    previous_sha256 varchar(64) not null,
    sha256          varchar(64) not null,
    written_at      timestamptz not null,
    primary key (call_id, no)
);
comment on table call_archive_supplement is
    'what followed after the archive package of a call, chained to it by the hash before (append only)';
create trigger call_archive_supplement_append_only before update or delete or truncate on call_archive_supplement
    for each statement execute function append_only();
