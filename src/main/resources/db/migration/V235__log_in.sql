create table log_in_attempt (
    address      varchar(64) not null,
    user_id      varchar(64) not null,
    failures     int         not null check (failures > 0),
    last_at      timestamptz not null,
    locked_until timestamptz,
    primary key (address, user_id)
);
create index log_in_attempt_of_user on log_in_attempt (user_id, last_at);
create index log_in_attempt_by_time on log_in_attempt (last_at);
comment on table log_in_attempt is 'wrong passwords of late, by address and user id as it was typed; forgotten after a while';

create table suspended_user (
    user_id      varchar(64) primary key,
    suspended_by varchar(64) not null,
    suspended_at timestamptz not null
);
comment on table suspended_user is 'users an administrator has stopped: they cannot log in, and their sessions end';

create table log_in_event (
    id          bigint generated always as identity primary key,
    occurred_at timestamptz not null,
    kind        varchar(32) not null,
    user_id     varchar(64),
    actor       varchar(64),
    address     varchar(64),
    channel     varchar(16)
);
create index log_in_event_of_user on log_in_event (user_id, id);
create index log_in_event_success on log_in_event (user_id, address, occurred_at) where kind = 'LOGGED_IN';
comment on table log_in_event is 'log-ins, refused ones, and what was done to passwords and users (append only)';
comment on column log_in_event.user_id is 'only of users there are; what was typed for another may be a password';

create trigger log_in_event_append_only before update or delete or truncate on log_in_event
    for each statement execute function append_only();
