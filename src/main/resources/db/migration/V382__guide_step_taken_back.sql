-- A step marked by mistake is taken back by who marked it, until the unit has reported its work; what was taken back stays on record.

alter table guide_check add closed_at timestamptz;
comment on column guide_check.closed_at is 'the unit has reported how its work ended: from then on nothing is marked or taken back';

create table guide_check_undone (
    id        bigint generated always as identity primary key,
    case_no   varchar(40) not null,
    step_no   integer     not null,
    unit_code varchar(32) not null,
    done_at   timestamptz not null,
    done_by   varchar(64) not null,
    proof     varchar(1000),
    undone_at timestamptz not null
);
create index guide_check_undone_of_case on guide_check_undone (case_no);
comment on table guide_check_undone is 'steps that were marked as done and taken back by the same person';
create trigger guide_check_undone_append_only before update or delete or truncate on guide_check_undone
    for each statement execute function append_only();
