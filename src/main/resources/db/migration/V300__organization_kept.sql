-- People, posts, cards and units are kept by their administrators. Rows of the past stay as they were: whoever asks who held
-- which post on a day, and under which names, gets the answer of that day.
alter table officer add version bigint not null default 0;
alter table officer add left_on date;
comment on column officer.left_on is 'last day of who has left, null: still here';

create table former_officer_name (
    user_id      varchar(64)  not null references officer,
    display_name varchar(100) not null,
    valid_to     date         not null,
    primary key (user_id, valid_to)
);
comment on table former_officer_name is 'names people had before the present one, each until its last day (append only)';

alter table organization_unit add opened_on date;
alter table organization_unit add closed_on date check (closed_on >= opened_on);
alter table organization_unit add version bigint not null default 0;
comment on column organization_unit.opened_on is 'first day, null: from the beginning';
comment on column organization_unit.closed_on is 'last day, null: open';
drop index organization_unit_one_per_region;
drop index organization_unit_one_per_parent;
create unique index organization_unit_one_per_region on organization_unit (region, kind)
    where kind in ('GOVERNMENT', 'STAFFING_OFFICE', 'JUSTICE_OFFICE') and closed_on is null;
create unique index organization_unit_one_per_parent on organization_unit (parent_code, kind)
    where kind in ('COMMAND_CENTER', 'ENFORCEMENT_CENTER') and closed_on is null;

create table former_unit (
    code                        varchar(32)  not null references organization_unit,
    name                        varchar(100) not null,
    parent_code                 varchar(32),
    dispatching_department_code varchar(32),
    five_powers                 boolean      not null,
    valid_to                    date         not null,
    primary key (code, valid_to)
);
comment on table former_unit is 'what units were called, and under whom they stood, before the present; each until its last day (append only)';

create table village (
    code          char(12)     primary key check (code ~ '^[0-9]{12}$'),
    name          varchar(100) not null,
    kind          varchar(16)  not null check (kind in ('VILLAGE', 'COMMUNITY')),
    township_code varchar(32)  not null references organization_unit,
    opened_on     date         not null,
    closed_on     date         check (closed_on >= opened_on)
);
comment on table village is 'villages and communities below the townships, by their statistical code';
create index village_of_township on village (township_code);

alter table post_holding add kind varchar(16) not null default 'REGULAR' check (kind in ('REGULAR', 'DEPUTY', 'SECONDED'));
alter table post_holding add deputy_for varchar(64) references officer;
alter table post_holding add check (kind = 'REGULAR' or held_to is not null);
alter table post_holding add check (deputy_for is null or kind = 'DEPUTY');
comment on column post_holding.kind is 'held for good, for somebody who is away, or on secondment';

-- A card that is renewed after a gap keeps its number.
alter table enforcement_card drop constraint enforcement_card_pkey;
alter table enforcement_card add id bigint generated always as identity primary key;
alter table enforcement_card add withdrawn_on date;
alter table enforcement_card add exclude using gist (card_no with =, daterange(valid_from, valid_to, '[]') with &&);
comment on column enforcement_card.withdrawn_on is 'last day of a card that was taken away; then valid_to is that day, too';

create table legal_qualification (
    id             bigint generated always as identity primary key,
    user_id        varchar(64) not null references officer,
    certificate_no varchar(32) not null,
    valid_from     date        not null,
    valid_to       date        check (valid_to >= valid_from),
    exclude using gist (user_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table legal_qualification is 'who may review the legality of penalties (article 58)';

create table organization_change (
    id         bigint generated always as identity primary key,
    at         timestamptz  not null,
    by_user    varchar(64)  not null,
    reason     varchar(400) not null,
    action     varchar(32)  not null,
    user_id    varchar(64),
    unit_code  varchar(32),
    effective  date         not null,
    was        varchar(400) not null,
    becomes    varchar(400) not null,
    check (user_id is not null or unit_code is not null)
);
comment on table organization_change is 'what was changed of people, posts, cards, log-ins and units: who, when, why (append only)';
create index organization_change_of_person on organization_change (user_id, id);
create index organization_change_of_unit on organization_change (unit_code, id);

create trigger organization_change_append_only before update or delete or truncate on organization_change
    for each statement execute function append_only();
create trigger former_officer_name_append_only before update or delete or truncate on former_officer_name
    for each statement execute function append_only();
create trigger former_unit_append_only before update or delete or truncate on former_unit
    for each statement execute function append_only();

create function officer_name_on(officer_id varchar, day date) returns varchar stable language sql as $$
    select coalesce(
        (select display_name from former_officer_name where user_id = officer_id and valid_to >= day order by valid_to limit 1),
        (select display_name from officer where user_id = officer_id))
$$;
create function unit_name_on(unit varchar, day date) returns varchar stable language sql as $$
    select coalesce(
        (select name from former_unit where code = unit and valid_to >= day order by valid_to limit 1),
        (select name from organization_unit where code = unit))
$$;
