create table organization_unit (
    code                        varchar(32)  primary key,
    name                        varchar(100) not null,
    kind                        varchar(20)  not null check (kind in ('GOVERNMENT', 'STAFFING_OFFICE', 'JUSTICE_OFFICE',
        'COMMAND_CENTER', 'COUNTY_DEPARTMENT', 'TOWNSHIP', 'SUBDISTRICT', 'ENFORCEMENT_CENTER', 'STATION')),
    parent_code                 varchar(32)  references organization_unit deferrable initially deferred,
    region                      char(6)      not null check (region ~ '^[0-9]{6}$'),
    five_powers                 boolean      not null,
    dispatching_department_code varchar(32)  references organization_unit deferrable initially deferred,
    check ((kind = 'GOVERNMENT') = (parent_code is null)),
    check ((kind = 'STATION') = (dispatching_department_code is not null)),
    check (kind = 'STATION' or not five_powers)
);
comment on table organization_unit is 'units of the regions; a station has two parents: the place it lies in and the department that sends it';
create unique index organization_unit_one_per_region on organization_unit (region, kind)
    where kind in ('GOVERNMENT', 'STAFFING_OFFICE', 'JUSTICE_OFFICE');
create unique index organization_unit_one_per_parent on organization_unit (parent_code, kind)
    where kind in ('COMMAND_CENTER', 'ENFORCEMENT_CENTER');

create table unit_type (
    name varchar(50) primary key,
    id   varchar(50) not null unique,
    kind varchar(50) not null
);
comment on table unit_type is 'how the list names a unit; kind gives the kinds of unit, separated by |';

create table unit_type_unit (
    unit_type varchar(50) not null references unit_type,
    region    char(6)     not null,
    unit_code varchar(32) not null references organization_unit,
    primary key (unit_type, region)
);
comment on table unit_type_unit is 'the fixed unit of a type in a region; a type without a row means the unit of that kind at the place of the event';

create table officer (
    user_id      varchar(64)  primary key check (user_id ~ '^[a-z0-9][a-z0-9._-]*$'),
    display_name varchar(100) not null
);
comment on table officer is 'people; the id is the user id of the log-in';

create table post_holding (
    id        bigint generated always as identity primary key,
    user_id   varchar(64) not null references officer,
    unit_code varchar(32) not null references organization_unit,
    role      varchar(32) not null,
    held_from date        not null,
    held_to   date,
    check (held_to >= held_from),
    exclude using gist (user_id with =, unit_code with =, role with =, daterange(held_from, held_to, '[]') with &&)
);
comment on column post_holding.held_to is 'last day of the post, null: open';
create index post_holding_by_user on post_holding (user_id);
create index post_holding_by_post on post_holding (unit_code, role);

create table enforcement_card (
    card_no           varchar(32) primary key,
    user_id           varchar(64) not null references officer,
    subject_unit_code varchar(32) not null references organization_unit,
    valid_from        date        not null,
    valid_to          date        not null,
    check (valid_to >= valid_from),
    exclude using gist (user_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on column enforcement_card.subject_unit_code is 'enforcement subject in whose name the officer acts';
create index enforcement_card_by_user on enforcement_card (user_id);

-- Every node keeps the units in memory and reads them anew when this stamp has moved.
create table organization_stamp (
    only_row boolean primary key default true check (only_row),
    stamp    bigint  not null
);
insert into organization_stamp (stamp) values (1);

create function move_organization_stamp() returns trigger language plpgsql as $$
begin
    update organization_stamp set stamp = stamp + 1;
    return null;
end $$;
create trigger organization_unit_changed after insert or update or delete on organization_unit
    for each statement execute function move_organization_stamp();
create trigger unit_type_changed after insert or update or delete on unit_type
    for each statement execute function move_organization_stamp();
create trigger unit_type_unit_changed after insert or update or delete on unit_type_unit
    for each statement execute function move_organization_stamp();
