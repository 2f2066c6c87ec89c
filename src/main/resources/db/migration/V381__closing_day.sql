-- Days on which the offices of one region are closed beside the holidays of the state (RULES 0.4); a withdrawn one stays as a record.

create table closing_day (
    id           bigint generated always as identity primary key,
    region       varchar(6)   not null,
    day          date         not null,
    name         varchar(60)  not null check (name <> ''),
    source       varchar(200) not null check (source <> ''),
    entered_by   varchar(64)  not null,
    entered_at   timestamptz  not null,
    withdrawn_by varchar(64),
    withdrawn_at timestamptz,
    constraint closing_day_withdrawn_whole check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index closing_day_once on closing_day (region, day) where withdrawn_at is null;
comment on table closing_day is 'moves the limits of the office in its region, not the periods fixed by law; read under holiday_stamp';
