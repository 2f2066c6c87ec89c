-- Who looked at what: one row a read, written after the answer (ADR 0080). Only grows.
create table record_read (
    id      bigint generated always as identity primary key,
    at      timestamptz   not null,
    actor   varchar(80)   not null,
    unit    varchar(300),
    kind    varchar(8)    not null check (kind in ('PAGE', 'FILE', 'PERSONAL', 'SEARCH', 'EXPORT', 'API', 'PAPER')),
    case_no varchar(32),
    target  varchar(300)  not null,
    query   text,
    results bigint,
    sha256  char(64)
);
create index record_read_of_case on record_read (case_no, at) where case_no is not null;
create index record_read_of_actor on record_read (actor, at);
create index record_read_newest on record_read (at, id);
comment on table record_read is 'who looked at what: pages, files, personal data, searches, exports, papers and answers to programs (append only)';
comment on column record_read.unit is 'codes of all units the reader held posts in';
comment on column record_read.query is 'what was asked; what may be personal data is encrypted in its place (sealed:…)';
comment on column record_read.results is 'how many were found or left; null where nobody counted';
comment on column record_read.sha256 is 'of what left with an export';
create trigger record_read_append_only before update or delete or truncate on record_read
    for each statement execute function append_only();
