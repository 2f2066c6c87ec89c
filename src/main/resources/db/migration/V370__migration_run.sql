create table migration_run (
    id           bigint generated always as identity primary key,
    process_key  varchar(64)   not null,
    source_id    varchar(64)   not null,
    target_id    varchar(64)   not null,
    source_label varchar(80)   not null,
    target_label varchar(80)   not null,
    matter       varchar(32),
    unit         varchar(32),
    element      varchar(100),
    instructions text[]        not null,
    state        varchar(12)   not null check (state in
        ('DRAFT', 'REHEARSING', 'REHEARSED', 'PROPOSED', 'RUNNING', 'STOPPED', 'DONE', 'DROPPED')),
    created_by   varchar(64)   not null,
    created_at   timestamptz   not null,
    reason       varchar(1000),
    proposed_by  varchar(64),
    proposed_at  timestamptz,
    confirmed_by varchar(64),
    confirmed_at timestamptz,
    ended_at     timestamptz,
    check (source_id <> target_id),
    constraint migration_run_by_two check (state not in ('RUNNING', 'STOPPED', 'DONE')
        or (proposed_by is not null and confirmed_by is not null and confirmed_by <> proposed_by and confirmed_by <> created_by))
);
create index migration_run_at_work on migration_run (id) where state in ('REHEARSING', 'RUNNING');
comment on table migration_run is 'running cases moved from one version of a process to another: proposed by one, confirmed by another person';

create table migration_item (
    id          bigint generated always as identity primary key,
    run_id      bigint        not null references migration_run,
    instance_id varchar(64)   not null,
    case_no     varchar(40)   not null,
    state       varchar(8)    not null default 'WAITING' check (state in
        ('WAITING', 'READY', 'BLOCKED', 'BUSY', 'GONE', 'MOVED', 'CHANGED', 'FAILED')),
    steps       text[]        not null default '{}',
    predicted   text[]        not null default '{}',
    mark        varchar(64),
    result      text[]        not null default '{}',
    attempts    integer       not null default 0,
    changed_at  timestamptz   not null,
    unique (run_id, instance_id)
);
create index migration_item_by_state on migration_item (run_id, state, attempts, id);
comment on table migration_item is 'one case of a migration: what the rehearsal said, and what came of it';
comment on column migration_item.mark is 'hash of all the rehearsal found; another one when it is carried out: the case has changed';

create function migration_item_moved_once() returns trigger language plpgsql as $$
begin
    raise exception 'case % of migration % has been moved already', old.case_no, old.run_id
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger migration_item_moved_stays before update or delete on migration_item
    for each row when (old.state = 'MOVED') execute function migration_item_moved_once();
