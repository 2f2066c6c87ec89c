-- What this server said of its log when it was asked, for the pages that show the last word.
create table seal_verdict (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    tree_size    bigint      not null,
    integrity    varchar(8)  not null check (integrity in ('OK', 'FAILED', 'UNKNOWN')),
    completeness varchar(8)  not null check (completeness in ('OK', 'FAILED', 'UNKNOWN')),
    freshness    varchar(8)  not null check (freshness in ('OK', 'FAILED', 'UNKNOWN'))
);
comment on table seal_verdict is 'the three verdicts of this server on its own log, and how long the log was (append only)';
create trigger seal_verdict_append_only before update or delete or truncate on seal_verdict
    for each statement execute function append_only();
