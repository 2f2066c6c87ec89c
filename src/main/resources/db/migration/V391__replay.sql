create table replay_run (
    id          bigint generated always as identity primary key,
    asked_by    varchar(64)  not null,
    source      varchar(300) not null,
    from_day    date         not null,
    until_day   date         not null,
    cases       integer      not null,
    asked       integer      not null,
    as_recorded integer      not null check (as_recorded <= asked),
    millis      bigint       not null,
    at          timestamptz  not null
);
create index replay_run_of_asker on replay_run (asked_by, id);
comment on table replay_run is 'closed cases asked again by another table or list; kept some days for who asked';
comment on column replay_run.as_recorded is 'of all that was asked, how often the rules in force give what is on record';

create table replay_line (
    run_id      bigint       not null references replay_run on delete cascade,
    case_no     varchar(32)  not null,
    figure      varchar(20)  not null check (figure in ('DIFFERENT', 'OVERDUE', 'NO_LONGER_OVERDUE', 'CHECK', 'UNBUILT')),
    unit        varchar(32),
    matter      varchar(32),
    matter_name varchar(200),
    subject     varchar(200) not null,
    recorded    text         not null,
    replayed    text         not null
);
create index replay_line_of_run on replay_line (run_id, figure, case_no);
comment on table replay_line is 'what a replay counts, one row for each thing that was asked of a case';
