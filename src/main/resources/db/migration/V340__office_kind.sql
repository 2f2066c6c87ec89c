-- Processes of the office that designers drew without code (ADR 0069): each is a kind of case with a number series of its own.
create table office_kind (
    process_key    varchar(64)  primary key,
    prefix         varchar(3)   not null unique check (prefix ~ '^[A-Z]{2,3}$'),
    name           varchar(40)  not null unique check (length(name) > 0),
    model_starters varchar(400) not null,
    registered_by  varchar(64)  not null,
    registered_at  timestamptz  not null,
    constraint office_kind_prefix_not_shipped check (prefix not in ('HJ', 'LH', 'AJ', 'YS', 'CD', 'HG', 'TZ', 'FB', 'ZT', 'BB'))
);
comment on table office_kind is 'kinds of cases whose process a designer drew; a prefix belongs to its process for ever once a case has it';
comment on column office_kind.model_starters is 'who begins it as the newest model says; the office may have changed the posts since';

create table office_kind_starter (
    process_key varchar(64) not null references office_kind,
    role        varchar(32) not null,
    primary key (process_key, role)
);
comment on table office_kind_starter is 'the roles whose posts begin the process by its form';

create table office_kind_change (
    id          bigint generated always as identity primary key,
    process_key varchar(64) not null references office_kind,
    changed_by  varchar(64) not null,
    changed_at  timestamptz not null,
    before      text[]      not null,
    after       text[]      not null
);
create index office_kind_change_of_kind on office_kind_change (process_key, id);
comment on table office_kind_change is 'every change of who begins a process, by a model or by the office (append only)';
create trigger office_kind_change_append_only before update or delete or truncate on office_kind_change
    for each statement execute function append_only();

alter table case_file add column process_key varchar(64) references office_kind;
alter table case_file add constraint case_file_process_of_office check ((kind = 'OFFICE') = (process_key is not null));
create index case_file_of_office on case_file (process_key) where process_key is not null;
comment on column case_file.process_key is 'the process of a case of the office''s own kind; null for the kinds the code knows';

-- The list tells such cases apart by their prefix.
create or replace view case_line_source as
select f.case_no, f.kind, f.region, f.title, f.matter_code, f.matter_name, f.place, f.urgency, f.status = 'OPEN' as open, f.outcome,
       c.lead_unit as unit, f.opened_at,
       array(select distinct reader collate "C" from (
                 values ('*'), ('region:' || f.region), ('unit:' || c.calling_unit), ('unit:' || c.lead_unit),
                        ('place:' || f.township), ('by:' || c.caller_user), ('by:' || c.handler)
                 union all select 'unit:' || unit from dispatch d, unnest(d.lead_unit || d.coop_units) unit where d.call_id = c.id
                 union all select 'unit:' || s.acting_unit from case_act s where s.case_no = f.case_no and s.step = 'standIn'
                 union all select 'by:' || s.actor from case_act s where s.case_no = f.case_no and s.actor <> 'SYSTEM') of (reader)
              where reader is not null order by 1) as readers
  from case_file f join call c on c.id = f.id
union all
select f.case_no, cast(case f.kind when 'OFFICE' then split_part(f.case_no, '-', 1) else f.kind end as varchar(16)), f.region, f.title,
       f.matter_code, f.matter_name, f.place, f.urgency, f.status = 'OPEN', f.outcome,
       (select p.unit_code from case_party p where p.case_no = f.case_no order by p.joined limit 1), f.opened_at,
       array(select distinct reader collate "C" from (
                 values ('*'), ('office:' || f.region)
                 union all select 'party:' || p.unit_code from case_party p where p.case_no = f.case_no
                 union all select 'party:' || a.acting_unit from case_act a where a.case_no = f.case_no
                 union all select r || a.actor from case_act a, unnest(array['actor:', 'by:']) r
                            where a.case_no = f.case_no and a.actor <> 'SYSTEM') of (reader)
              where reader is not null order by 1)
  from case_file f where f.kind <> 'CALL';
