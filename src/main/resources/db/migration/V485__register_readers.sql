-- Cases of some kinds are a register (登记簿) that all staff of the region read: the model says so (yidan:readers, ADR 0089).
alter table office_kind add column read_by_region boolean not null default false;
comment on column office_kind.read_by_region is 'whether all staff of the region read the cases of this kind, as its model says';

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
                 union all select 'staff:' || f.region from office_kind k where k.process_key = f.process_key and k.read_by_region
                 union all select r || a.actor from case_act a, unnest(array['actor:', 'by:']) r
                            where a.case_no = f.case_no and a.actor <> 'SYSTEM') of (reader)
              where reader is not null order by 1)
  from case_file f where f.kind <> 'CALL'
union all -- what is left of a destroyed case
select t.case_no, t.kind, t.region, cast(t.case_no as varchar(120)), cast(null as varchar(32)),
       cast(null as varchar(200)), cast(null as varchar(240)), cast('一般' as varchar(8)), false,
       cast('DESTROYED' as varchar(32)), t.unit, t.opened_at, t.readers
  from tombstone t;

create function office_kind_lines() returns trigger language plpgsql as $$
begin
    perform case_line_write(f.case_no) from case_file f where f.process_key = new.process_key;
    return null;
end $$;
create trigger office_kind_lines after update of read_by_region on office_kind
    for each row when (old.read_by_region <> new.read_by_region) execute function office_kind_lines();
