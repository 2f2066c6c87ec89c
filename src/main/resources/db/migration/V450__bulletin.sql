-- Bulletins: figures of a month as they were when one was made, and what people wrote around them (ADR 0082).
create table bulletin (
    id            bigint generated always as identity primary key,
    region        varchar(6)    not null,
    month         date          not null check (extract(day from month) = 1),
    log_size      bigint        not null,
    measures      varchar(2000) not null,
    tables        text          not null,
    tables_sha256 char(64)      not null,
    made_at       timestamptz   not null,
    made_by       varchar(64)   not null,
    made_unit     varchar(32)   not null references organization_unit,
    replaced_at   timestamptz,
    issued_at     timestamptz,
    issued_by     varchar(64),
    issued_unit   varchar(32)   references organization_unit,
    document_no   varchar(120)  unique,
    sha256        char(64),
    constraint bulletin_issued_whole check (
        (issued_at is null) = all (array[issued_by is null, issued_unit is null, document_no is null, sha256 is null])),
    constraint bulletin_replaced_or_issued check (replaced_at is null or issued_at is null)
);
create unique index bulletin_one_draft on bulletin (region, month) where issued_at is null and replaced_at is null;
create index bulletin_of_region on bulletin (region, id);
comment on table bulletin is 'bulletins of a month: figures frozen when made, changed only by being replaced by a newer draft or issued';
comment on column bulletin.log_size is 'how many entries of the sealed log the figures rest on';
comment on column bulletin.measures is 'the measures with their versions';
comment on column bulletin.tables is 'the tables as JSON; text, so that its hash can be checked';
comment on column bulletin.sha256 is 'over number, region, month, figures, texts and time of issue';

create function bulletin_frozen() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.issued_at is not null or old.replaced_at is not null
       or to_jsonb(new) - array['replaced_at', 'issued_at', 'issued_by', 'issued_unit', 'document_no', 'sha256']
          <> to_jsonb(old) - array['replaced_at', 'issued_at', 'issued_by', 'issued_unit', 'document_no', 'sha256'] then
        raise exception 'bulletin % is never changed', old.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger bulletin_frozen before update or delete on bulletin for each row execute function bulletin_frozen();

create table bulletin_text (
    id          bigint generated always as identity primary key,
    bulletin_id bigint        not null references bulletin,
    part        varchar(8)    not null check (part in ('OPENING', 'ANALYSIS', 'DEMANDS')),
    text        varchar(8000) not null,
    written_at  timestamptz   not null,
    written_by  varchar(64)   not null
);
create index bulletin_text_of_bulletin on bulletin_text (bulletin_id, id);
comment on table bulletin_text is 'what stands around the figures; the newest of a part counts, SYSTEM wrote the first (append only)';
create trigger bulletin_text_append_only before update or delete or truncate on bulletin_text
    for each statement execute function append_only();
create function bulletin_text_of_draft() returns trigger language plpgsql as $$
begin
    if exists (select from bulletin b where b.id = new.bulletin_id and (b.issued_at is not null or b.replaced_at is not null)) then
        raise exception 'bulletin % is never changed', new.bulletin_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger bulletin_text_of_draft before insert on bulletin_text for each row execute function bulletin_text_of_draft();
