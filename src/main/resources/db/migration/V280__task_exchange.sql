-- What colleagues ask of each other about a task beside its own way: an opinion (加签), a copy to read (抄送), an urging (催办).
-- Handing on is no row: the journal of the case says it, and the task itself has its new holder.
create table task_exchange (
    id          bigint generated always as identity primary key,
    kind        varchar(8)   not null check (kind in ('ADVICE', 'COPY', 'URGE')),
    case_no     varchar(32)  not null,
    task_id     varchar(64)  not null,
    task_name   varchar(255) not null,
    from_user   varchar(64)  not null,
    to_user     varchar(64),
    words       varchar(500) not null,
    sent_at     timestamptz  not null,
    answer      varchar(1000),
    answered_at timestamptz,
    constraint task_exchange_to_somebody check (to_user is not null or kind = 'URGE'),
    constraint task_exchange_answer_in_time check (answer is null or answered_at is not null)
);
create index task_exchange_waiting on task_exchange (to_user) where answered_at is null and kind <> 'URGE';
create index task_exchange_of_sender on task_exchange (from_user, id);
create index task_exchange_of_receiver on task_exchange (to_user, id);
create index task_exchange_urged on task_exchange (task_id, from_user) where kind = 'URGE';
comment on table task_exchange is 'opinions asked for, copies and urgings between colleagues about a task; none of them moves the task';
comment on column task_exchange.answered_at is 'when the opinion was given; of a copy when it was read (the receipt)';

alter table notice_event drop constraint notice_event_kind_check;
alter table notice_event add constraint notice_event_kind_check check (kind in ('NEW_WORK', 'REMINDER', 'SUPERVISION', 'RETURN',
    'RULING', 'VERSION_CHANGE', 'TAKEN_OVER', 'COLLEAGUE'));
