create sequence notice_event_seq increment 50;

create table notice_event (
    id           bigint primary key,
    event_id     uuid         not null,
    once_key     varchar(160) unique,
    kind         varchar(16)  not null check (kind in ('NEW_WORK', 'REMINDER', 'SUPERVISION', 'RETURN', 'RULING',
        'VERSION_CHANGE', 'TAKEN_OVER')),
    code         varchar(40)  not null,
    business_key varchar(64),
    task_id      varchar(64),
    step         varchar(80),
    subject      varchar(255),
    detail       varchar(1000),
    audience     text[]       not null,
    actor        varchar(64),
    due          timestamptz,
    occurred_at  timestamptz  not null,
    watched      boolean      not null,
    look_at      timestamptz,
    state        varchar(8)   not null check (state in ('WAITING', 'TOLD', 'DEAD')),
    tries        integer      not null default 0,
    next_at      timestamptz  not null,
    fault        varchar(300),
    matter_name  varchar(200),
    urgency      varchar(8),
    told_at      timestamptz,
    constraint notice_event_looks_only_when_watched check (look_at is null or watched)
);
create index notice_event_waiting on notice_event (next_at) where state = 'WAITING';
create index notice_event_dead on notice_event (id) where state = 'DEAD';
create index notice_event_look on notice_event (look_at) where look_at is not null;
create index notice_event_of_task on notice_event (task_id) where watched;
create index notice_event_age on notice_event (occurred_at);
comment on table notice_event is 'outbox: what happened that people are told of, written in the step''s own transaction; the row of a new task also says when to look at its time again';

create table notice (
    id       bigint generated always as identity primary key,
    event_id bigint      not null references notice_event on delete cascade,
    user_id  varchar(64) not null,
    task_id  varchar(64),
    told_at  timestamptz not null,
    read_at  timestamptz,
    unique (event_id, user_id)
);
create index notice_of_user on notice (user_id, id);
create index notice_unread on notice (user_id) where read_at is null;
create index notice_unread_of_task on notice (task_id) where read_at is null and task_id is not null;
comment on table notice is 'one notice to one person; the unique pair shows an event once, however often it is delivered';

create table notice_delivery (
    id          bigint generated always as identity primary key,
    event_id    bigint       not null references notice_event on delete cascade,
    channel     varchar(8)   not null check (channel in ('MAIL', 'WEBHOOK')),
    target      varchar(64)  not null,
    letter      uuid         not null,
    state       varchar(8)   not null check (state in ('WAITING', 'SENT', 'DEAD')),
    next_at     timestamptz  not null,
    tries       integer      not null default 0,
    lease_until timestamptz,
    fault       varchar(300),
    done_at     timestamptz,
    unique (event_id, channel, target)
);
create index notice_delivery_waiting on notice_delivery (next_at) where state = 'WAITING';
create index notice_delivery_letter on notice_delivery (letter);
create index notice_delivery_dead on notice_delivery (id) where state = 'DEAD';
comment on column notice_delivery.letter is 'deliveries with the same letter go out in one message (digest)';

create table notice_preference (
    user_id        varchar(64) primary key,
    digest         varchar(8)  not null check (digest in ('AT_ONCE', 'HOURLY', 'DAILY')),
    quiet_from     time        not null,
    quiet_until    time        not null,
    quiet_days_off boolean     not null,
    no_mail        text[]      not null,
    no_notice      text[]      not null
);
comment on column notice_preference.no_mail is 'kinds of events not sent by mail; likewise no_notice for the list of notices';

-- Tasks that were open before there were notices: nobody is told of them anew, but their time is looked at.
do $$
begin
    if to_regclass('act_ru_task') is not null then
        insert into notice_event (id, event_id, kind, code, business_key, task_id, step, subject, audience, due, occurred_at,
            watched, look_at, state, next_at)
        select nextval('notice_event_seq'), gen_random_uuid(), 'NEW_WORK', 'offered', p.business_key_, t.id_, t.task_def_key_,
               left(t.name_, 255), '{}', t.due_date_, t.create_time_, true, coalesce(t.follow_up_date_, t.due_date_), 'TOLD', now()
          from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
         where t.due_date_ is not null;
    end if;
end $$;
