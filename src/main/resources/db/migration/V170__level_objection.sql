create table level_objection (
    objection_no    varchar(32)   primary key references case_file (case_no),
    version         integer       not null,
    about_no        varchar(32)   not null,
    process_key     varchar(64)   not null,
    instance_id     varchar(64)   not null,
    task_id         varchar(64)   not null,
    element         varchar(100)  not null,
    step            varchar(64)   not null,
    step_name       varchar(200)  not null,
    unit_code       varchar(32)   not null references organization_unit,
    part            varchar(32)   references organization_unit,
    sender          varchar(32)   not null references organization_unit,
    duty            varchar(4000) not null,
    pressed_by      varchar(64)   not null,
    pressed_at      timestamptz   not null,
    reason          varchar(1000) not null check (char_length(reason) >= 10),
    basis           varchar(300),
    state           varchar(8)    not null check (state in ('OPEN', 'ANSWERED', 'LAPSED')),
    decision        varchar(12)   check (decision in ('STAYS', 'TAKEN_BACK', 'PARTLY')),
    decision_reason varchar(2000),
    clause          varchar(300),
    unlisted        boolean       not null default false,
    ended_by        varchar(64),
    ended_at        timestamptz,
    check ((state = 'ANSWERED') = (decision is not null and decision_reason is not null)),
    check ((state = 'OPEN') = (ended_at is null)),
    check (not unlisted or decision in ('TAKEN_BACK', 'PARTLY'))
);
create unique index level_objection_once_a_task on level_objection (task_id);
create index level_objection_of_unit on level_objection (unit_code);
create index level_objection_of_part on level_objection (part);
create index level_objection_of_sender on level_objection (sender);
create index level_objection_about on level_objection (about_no);
comment on table level_objection is 'objections "not our level" of townships to tasks (RULES 7.9-5); one per task for ever';

create table held_timer (
    job_id  varchar(64) primary key,
    task_id varchar(64) not null
);
create index held_timer_of_task on held_timer (task_id);
comment on table held_timer is 'timers of the engine that stand still because of one task, whatever else lets their process run';

create table call_left_township (
    call_id      bigint      primary key references call,
    part         varchar(12) not null check (part in ('NONE', 'COOPERATES')),
    objection_no varchar(32) not null
);
comment on table call_left_township is 'what the staffing office left to the township of a call it took from it after an objection';

alter table dispatch add column released_units text[] not null default '{}';
comment on column dispatch.released_units is 'co-operating units the staffing office released after an objection; they stay out in later dispatches';

alter table joint_participant drop constraint joint_participant_status_check;
alter table joint_participant add constraint joint_participant_status_check
    check (status in ('ASKED', 'CONFIRMED', 'ASSISTS', 'REFUSED', 'NO_SHOW', 'RELEASED'));

alter table case_deadline_change drop constraint case_deadline_change_reason_check;
alter table case_deadline_change add constraint case_deadline_change_reason_check
    check (reason in ('HOLIDAYS', 'EXTENSION', 'PAUSE', 'RULING', 'URGENCY', 'LIST_CHANGE', 'LEVEL_OBJECTION'));
