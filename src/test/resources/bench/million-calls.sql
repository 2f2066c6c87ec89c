-- 1,000,000 closed calls of the sample's two regions and 32 townships over ten years, with a dispatch and two steps each.
-- Every word, unit and matter occurs about as unevenly as in an office; 苍鹭 in one call of ten thousand, 封控 only long ago.
alter table call disable trigger user;
alter table dispatch disable trigger user;
alter table case_file disable trigger user;
alter table case_act disable trigger user;
alter table case_line disable trigger user;
select setseed(0.42);

create temp table place as
select row_number() over (order by region, code) - 1 as n, region, code, left(replace(name, '人民政府', ''), 4) as name
  from organization_unit where kind in ('TOWNSHIP', 'SUBDISTRICT');
create temp table department as
select region, array_agg(code order by code) as codes
  from organization_unit where kind = 'COUNTY_DEPARTMENT' group by region;

create temp table raw as
select i, at, p.region, p.code as township, p.name as town, d.codes[1 + trunc(power(random(), 2) * cardinality(d.codes))::int] as lead,
       d.codes[1 + trunc(random() * cardinality(d.codes))::int] as coop, random() as matter, random() as thing, random() as trouble, random() as ending
  from (select i, timestamptz '2016-03-01 00:00Z' + i * interval '315 seconds' as at, trunc(power(random(), 1.5) * 32)::int as n
          from generate_series(1, 1000000) i) i
  join place p using (n) join department d using (region);

insert into case_file (id, version, case_no, kind, region, title, place, urgency, matter_code, entry_id, matter_name, version_no,
    status, outcome, township, opened_by, opened_at, closed_at)
select 10000000 + i, 0, 'HJ-' || region || '-' || to_char(at, 'YYYYMMDD') || '-' || lpad(number::text, 5, '0'), 'CALL', region,
       title, town || '第' || i % 53 || '村民小组' || i % 17 || '号', '一般',
       'SY-CG-' || lpad(trunc(power(matter, 2) * 120)::int::text, 3, '0'), 1,
       (array['占用城市道路','河道采砂','露天焚烧','违法建设','餐饮油烟','建筑扬尘','盗伐林木','无证经营','生活噪声','农药销售'])[1 + trunc(power(matter, 2) * 120)::int % 10] || '的查处',
       'BB-' || region || '-2026.1', 'CLOSED',
       case when ending < 0.9 then 'RESOLVED' when ending < 0.95 then 'NOT_TRUE' when ending < 0.9995 then 'REFERRED' else 'TERMINATED' end,
       township, lower(township) || '.caller', at, at + interval '6 days'
  from (select *, row_number() over (partition by region, to_char(at, 'YYYYMMDD') order by i) as number,
               town || (array['路灯','井盖','河道','占道','棚屋','垃圾','噪声','扬尘','油烟','树木','电动车','广告牌'])[1 + trunc(power(thing, 2) * 12)::int]
                    || (array['损坏','堵塞','扰民','无人管理','需要处理','被投诉'])[1 + trunc(trouble * 6)::int]
                    || case when i % 10000 = 17 then '见苍鹭' when at < '2018-03-01' and i % 4 = 0 then '封控期间' else '' end as title
          from raw) numbered;

insert into call (id, version, call_no, process_instance_id, direction, source, description, occurred_at, area_code, unlisted,
    catalogue_version, caller_user, calling_unit, anonymous, status, lead_unit, own_level, handler, dispatched_at, responded_at)
select f.id, 0, f.case_no, 'bench-' || i, 'UP', 'GRID', '网格员巡查时发现，请核实处理：' || f.title, at, f.township, false, f.version_no,
       f.opened_by, f.township, false, 'CLOSED', lead, false, lower(lead) || '.unit-handler', at + interval '3 hours', at + interval '1 day'
  from raw join case_file f on f.id = 10000000 + i;

insert into dispatch (id, call_id, dispatch_no, current, lead_unit, coop_units, duty_role, duty_text, rule, issued_at,
    issued_by, accept_due, response_due, handle_due, handler)
select 10000000 + i, 10000000 + i, 'bench-' || i, true, lead, case when i % 3 = 0 then array[coop] else '{}' end, 'LEAD', '查处',
       '清单规定的牵头单位', at, 'SYSTEM', at, at, at, lower(lead) || '.unit-handler'
  from raw;

insert into case_act (id, case_no, step, result, actor, acting_unit, persons, card_nos, guide_steps, finished_at, answers)
select 100000000 + 2 * i + s, case_no, (array['handleMatter','approveHandling'])[s], 'DONE',
       lower(lead) || (array['.unit-handler','.unit-leader'])[s], lead, '{}', '{}', '{}', at + s * interval '1 day', '{}'
  from raw join case_file on id = 10000000 + i, generate_series(1, 2) s;

drop index case_line_marks;
insert into case_line (case_no, kind, region, title, matter_code, matter_name, place, urgency, open, outcome, unit, opened_at, readers)
select f.case_no, f.kind, f.region, f.title, f.matter_code, f.matter_name, f.place, f.urgency, false, f.outcome, c.lead_unit, f.opened_at,
       array(select distinct reader collate "C"
               from unnest(array['*', 'region:' || f.region, 'unit:' || c.calling_unit, 'unit:' || c.lead_unit, 'place:' || f.township,
                                 'by:' || c.caller_user, 'by:' || c.handler, 'by:' || lower(c.lead_unit) || '.unit-leader',
                                 'unit:' || d.coop_units[1]]) reader where reader is not null order by 1)
  from call c join case_file f on f.id = c.id join dispatch d on d.call_id = c.id where c.id > 10000000 order by c.id;
alter table case_reader drop constraint case_reader_pkey;
insert into case_reader select reader, opened_at, case_no from case_line, unnest(readers) reader where case_no not in (select case_no from case_reader);
set maintenance_work_mem = '512MB';
alter table case_reader add primary key (reader, opened_at, case_no);
create index case_line_marks on case_line using gin (
    case_marks(opened_at, array[case_no, title, matter_code, matter_name, place], kind, open, outcome, unit, readers))
    with (fastupdate = off);
alter index case_line_marks alter column 1 set statistics 0;

alter table call enable trigger user;
alter table dispatch enable trigger user;
alter table case_file enable trigger user;
alter table case_act enable trigger user;
alter table case_line enable trigger user;
analyze call;
analyze dispatch;
analyze case_file;
analyze case_act;
analyze case_line;
analyze case_reader;
