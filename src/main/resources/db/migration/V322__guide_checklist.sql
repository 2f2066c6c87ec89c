-- The checklist of a call: the steps of its pinned guide (说明书) for each actor, from the receipt on (RULES A9, 7.2).

create table guide_check (
    case_no   varchar(40)  not null,
    step_no   integer      not null check (step_no > 0),
    unit_code varchar(32)  not null,
    actor     varchar(11)  not null check (actor in ('LEAD', 'COOPERATING', 'TOWNSHIP')),
    text      varchar(500) not null,
    form      varchar(500),
    evidence  varchar(500),
    post      varchar(64)  not null,
    due       timestamptz,
    remind_at timestamptz,
    done_at   timestamptz,
    done_by   varchar(64),
    proof     varchar(1000),
    primary key (case_no, step_no, unit_code),
    constraint guide_check_done_whole check ((done_at is null) = (done_by is null))
);
create index guide_check_remind on guide_check (remind_at) where done_at is null and remind_at is not null;
comment on column guide_check.evidence is 'what the guide wants as evidence; proof is what the person who did the step gave';
comment on column guide_check.post is 'the group of who does it, reminded once when four fifths of its time are over';
