-- Partners outside ask for the calls they filed, newest first.
create index call_by_caller on call (caller_user);

create table call_follow_code (
    call_no      varchar(32) primary key references call (call_no),
    code         varchar(12) not null,
    wrong_tries  integer     not null default 0,
    locked_until timestamptz,
    made_at      timestamptz not null
);
comment on table call_follow_code is 'with its number and this code anybody may follow a call on the public page, which shows nothing personal';
