-- Random calls, joint tasks and penalty cases of the region 420381, written straight into the tables of the record: every column
-- the figures look at takes every value it may have, whether or not an office would come there.
select setseed(0.4711);
create temp table unit_of on commit drop as
select array_agg(code order by code) filter (where kind = 'COUNTY_DEPARTMENT') as departments,
       array_agg(code order by code) filter (where kind in ('TOWNSHIP', 'SUBDISTRICT')) as townships
  from organization_unit where region = '420381' and closed_on is null;
create temp table entry on commit drop as
select row_number() over (order by id) - 1 as n, id, matter_code, name, version_no from matter_entry where region = '420381' and upper_inf(recorded);

create temp table raw on commit drop as
select i, 'HJ-420381-20260101-8' || lpad(i::text, 6, '0') as no, timestamptz '2025-10-01 00:00Z' + trunc(random() * 86400 * 400) * interval '1 second' as at,
       trunc(random() * (select count(*) from entry))::int as n, townships[1 + trunc(random() * cardinality(townships))::int] as township,
       random() as a, random() as b, random() as c, random() as d, random() as e, random() as f, departments, townships
  from generate_series(1, 400) i, unit_of;
alter table raw add lead text, add calling text, add closed timestamptz;
update raw set lead = departments[1 + trunc(random() * 4)::int];
update raw set calling = case when a < 0.2 then lead else township end,
               closed = case when b < 0.25 then null when b < 0.5 then at + trunc(random() * 900) * interval '1 second'
                             else at + trunc(random() * 86400 * 40) * interval '1 second' end;

insert into case_file (id, version, case_no, kind, region, title, matter_code, matter_name, entry_id, version_no, township, urgency, status, outcome, opened_at, closed_at)
select 700000000 + i, 0, no, 'CALL', '420381', '随机事项', m.matter_code, m.name, m.id, m.version_no, township,
       (array['一般', '紧急', '特急'])[1 + trunc(random() * 3)::int], case when closed is null then 'OPEN' else 'CLOSED' end,
       case when closed is not null then (array['RESOLVED', 'RESOLVED', 'RESOLVED', 'NOT_TRUE', 'REFERRED', 'MERGED', 'WITHDRAWN', 'TERMINATED'])[1 + trunc(random() * 8)::int] end,
       at, closed
  from raw left join entry m on m.n = raw.n and raw.c > 0.1;

insert into call (id, version, call_no, process_instance_id, direction, source, description, occurred_at, area_code, unlisted, catalogue_version, caller_user,
    calling_unit, anonymous, status, lead_unit, own_level, dispatched_at, abuse_reason, satisfied, solved, repeat_of)
select 700000000 + i, 0, no, 'random-' || i, (array['UP', 'DOWN', 'SIDE', 'IN'])[1 + trunc(random() * 4)::int], 'GRID', '随机生成的一个事项，用于复核。', at, township, false,
       'BB-420381-2026.1', lower(township) || '.caller', calling, false, case when closed is null then 'HANDLING' else 'CLOSED' end, lead, false,
       case when d < 0.85 then at end, case when e < 0.05 then '恶意呼叫' end,
       (array['VERY_SATISFIED', 'SATISFIED', 'FAIR', 'DISSATISFIED', 'NOT_REACHED', null])[1 + trunc(random() * 6)::int], 'YES',
       case when f < 0.15 and i > 1 then 'HJ-420381-20260101-8' || lpad((1 + trunc(random() * (i - 1)))::int::text, 6, '0') end
  from raw order by i;

create temp table turn on commit drop as
select i * 10 + k as id, i, k, no, at + (k - 1) * trunc(1 + random() * 86400 * 3) * interval '1 second' as issued, closed, departments, townships, township,
       case when random() < 0.6 then lead else departments[1 + trunc(random() * 4)::int] end as unit, 0 as of_all
  from raw, generate_series(1, 3) k where k <= 1 + trunc(a * 3) and d < 0.85;
update turn t set of_all = (select max(k) from turn o where o.i = t.i);

insert into dispatch (id, call_id, dispatch_no, current, lead_unit, coop_units, duty_role, duty_text, rule, issued_at, issued_by, accept_due, response_due,
    handle_due, accepted_at, accepted_by)
select 700000000 + id, 700000000 + i, 'PD-' || no || '-' || k, k = of_all, unit, '{}',
       (array['LEAD', 'LEAD', 'LEAD', 'INTERIM', 'COOPERATING'])[1 + trunc(random() * 5)::int], '查处', '随机', issued, 'SYSTEM',
       issued + random() * interval '8 hours', issued + random() * interval '2 days', issued + random() * interval '20 days',
       case when r < 0.8 then issued + random() * interval '12 hours' end, case when r < 0.1 then 'SYSTEM' when r < 0.8 then lower(unit) || '.unit-clerk' end
  from (select *, random() as r from turn) t;

insert into dispatch_return (dispatch_id, no, returned_at, returned_by, return_reason, return_basis)
select 700000000 + id, 0, issued, 'x', 'NOT_OUR_DUTY', '随机' from turn where random() < 0.2;

insert into case_deadline (id, case_no, step, unit, clock, amount, day_period, own, started_at, due, first_due, rule, remind_at, yellow_at, met_at)
select 700000000 + row_number() over (), no, step, unit, 'ELAPSED', 1, true, true, started, due, due, '随机', started, started,
       case when random() < 0.75 then due + (random() - 0.6) * interval '4 days' end
  from (select t.no, s.step, case when s.step = 'cooperate' then departments[1 + trunc(random() * 4)::int] else t.unit end as unit,
               issued + trunc(random() * random() * 86400 * 4) * interval '1 second' as started, issued + trunc(random() * 86400 * 20) * interval '1 second' as due
          from turn t, unnest(array['acceptDispatch', 'acceptDispatch', 'firstResponse', 'handleMatter', 'handleMatter', 'handleMatter', 'verifyOnSite', 'verifyOnSite',
                                    'cooperate', 'cooperate']) s (step) where random() < 0.7) k;

insert into case_act (id, case_no, step, result, actor, acting_unit, persons, card_nos, guide_steps, arrived_at, finished_at, answers)
select 700000000 + row_number() over (), no, step,
       case step when 'verifyOnSite' then (array['TRUE', 'FALSE'])[1 + trunc(random() * 2)::int] when 'verifyByDefault' then 'NOT_VERIFIED'
                 when 'showRedCard' then (array['OVERDUE', 'CORRECTION_RUNNING'])[1 + trunc(random() * 2)::int]
                 when 'cooperate' then (array['DONE', 'NOT_NEEDED', 'UNABLE'])[1 + trunc(random() * 3)::int] else 'DONE' end,
       'SYSTEM', unit, '{}', '{}', '{}', case when step = 'firstResponse' and random() < 0.9 then finished - random() * interval '6 hours' end, finished,
       case when step in ('registerCall', 'matchMatter') and random() < 0.8
            then jsonb_build_object('matterCode', (select matter_code from entry where entry.n = trunc(acts.x * 3)::int)) else '{}' end
  from (select t.no, s.step, random() as x, case when s.step = 'cooperate' then departments[1 + trunc(random() * 4)::int] else t.unit end as unit,
               issued + trunc(random() * random() * 86400 * 15) * interval '1 second' as finished
          from turn t, unnest(array['registerCall', 'matchMatter', 'firstResponse', 'firstResponse', 'verifyOnSite', 'verifyOnSite', 'verifyByDefault', 'orderRework',
                                    'showYellowCard', 'showRedCard', 'cooperate', 'cooperate', 'cooperate']) s (step) where random() < 0.5) acts;

-- The matter that was found first is often the right one.
insert into case_act (id, case_no, step, result, actor, persons, card_nos, guide_steps, finished_at, answers)
select 790000000 + i, no, 'matchMatter', 'MATCHED', 'SYSTEM', '{}', '{}', '{}', at + interval '60 days', jsonb_build_object('matterCode', m.matter_code)
  from raw join entry m using (n) where e < 0.5;

insert into ruling (id, ruling_no, call_id, parties, positions, staffing_opinion, justice_opinion, basis, lead_before, lead_after, decided_by, wrong_return, precedent,
    effective_at, recorded_by)
select 700000000 + id, 'CD-random-' || id, 700000000 + i, '{}', '', '', '', '', unit, unit, 'JOINT', random() < 0.7, false, issued + (random() - 0.3) * interval '5 days', 'x'
  from turn where random() < 0.3;

insert into case_file (id, version, case_no, kind, region, title, urgency, status, opened_at)
select 710000000 + i, 0, 'CD-420381-20260101-8' || lpad(i::text, 6, '0'), 'RULING', '420381', '争议', '一般', 'OPEN', at from raw where e < 0.2 and i % 2 = 0;
insert into ruling_dispute (id, version, case_no, call_id, interim_unit, government_needed, stage)
select 710000000 + i, 0, 'CD-420381-20260101-8' || lpad(i::text, 6, '0'), 700000000 + i, lead, false, case when e < 0.1 then 'OPEN' else 'ENDED' end
  from raw where e < 0.2 and i % 2 = 0;

insert into call_request (id, call_id, type, reason_code, reason, applicant, submitted_at, status)
select 700000000 + i, 700000000 + i, 'SUSPEND', 'TEST', '检测', 'x', at, 'APPLIED' from raw where f > 0.8;
insert into call_pause (id, call_id, request_id, reason_code, approved_by, paused_at, until, resumed_at)
select 700000000 + i, 700000000 + i, 700000000 + i, 'TEST', 'x', at, at + interval '9 days', case when f > 0.9 then at + interval '3 days' end from raw where f > 0.8;

insert into evaluation_exclusion (region, unit_code, township, matter_code, from_at, until_at, kind, reason, basis, entered_by, entered_at)
select '420381', case when i % 3 = 0 then lead end, case when i % 5 = 0 then township end, null, at, at + interval '20 days', (array['OUTAGE', 'FORCE_MAJEURE'])[1 + i % 2],
       '随机', '随机', 'x', at from raw where i in (30, 45, 61);
insert into evaluation_exclusion (withdraws, region, from_at, until_at, kind, reason, basis, entered_by, entered_at)
select max(id), '420381', max(from_at), max(until_at), 'OUTAGE', '撤回', '随机', 'x', max(entered_at) from evaluation_exclusion;

insert into case_file (id, version, case_no, kind, region, title, urgency, status, outcome, township, opened_at, closed_at)
select 720000000 + i, 0, (case when i % 2 = 0 then 'LH' else 'AJ' end) || '-420381-20260101-8' || lpad(i::text, 6, '0'), case when i % 2 = 0 then 'JOINT_TASK' else 'PENALTY_CASE' end,
       '420381', '随机', '一般', case when closed is null then 'OPEN' else 'CLOSED' end, case when closed is not null then 'ENDED' end, township, at, closed
  from raw where i <= 120;
insert into joint_task (task_no, kind, planned_at) select 'LH-420381-20260101-8' || lpad(i::text, 6, '0'), 'SPECIAL', case when a < 0.8 then at + interval '2 days' end
  from raw where i <= 120 and i % 2 = 0;
insert into joint_participant (task_no, unit_code, leads, status)
select 'LH-420381-20260101-8' || lpad(i::text, 6, '0'), departments[k], k = 1, (array['ASKED', 'ASSISTS', 'NO_SHOW', 'RELEASED'])[1 + trunc(random() * 4)::int]
  from raw, generate_series(1, 3) k where i <= 120 and i % 2 = 0;
insert into case_act (id, case_no, step, result, actor, acting_unit, persons, card_nos, guide_steps, finished_at, answers)
select 780000000 + i * 10 + k, 'LH-420381-20260101-8' || lpad(i::text, 6, '0'), 'onSiteInspection', 'NO_FAULT', 'x', departments[k], '{}',
       case when random() < 0.6 then array['1', '2'] else array['1'] end, '{}', at, '{}'
  from raw, generate_series(1, 3) k where i <= 120 and i % 2 = 0 and random() < 0.7;
insert into penalty_case (id, version, case_no, region, subject_unit, lead_unit, matter_code, competence_version, state, officers, cause, act_id, found_on, transfer_open, annulled_on)
select 720000000 + i, 0, 'AJ-420381-20260101-8' || lpad(i::text, 6, '0'), '420381', lead, lead, 'SY-CG-001', 'BB-420381-2026.1', 'CLOSED', '{}', '随机', 'random-' || i, at::date, false,
       case when a < 0.3 then at::date + 30 end
  from raw where i <= 120 and i % 2 = 1;
insert into ledger_entry (id, recorded_at, region, unit_code, process_key, business_key, node, rule_id, category, fact, actual, severity, status)
select 720000000 + i, at, '420381', lead, 'penalty-case', 'AJ-420381-20260101-8' || lpad(i::text, 6, '0'), 'x', 'CASE-2.2', (array['PROCEDURE_DEFECT', 'CASE_OVER_90', 'NO_SHOW'])[1 + i % 3],
       '随机事实', at, 1, 'RECORDED' from raw where i <= 120 and i % 2 = 1 and b < 0.6;
insert into ledger_entry (id, concerns, recorded_at, region, unit_code, process_key, business_key, node, rule_id, category, fact, actual, severity, status, recorded_by)
select id + 1000000, id, recorded_at, region, unit_code, process_key, business_key, node, rule_id, category, '撤销', actual, severity, 'CANCELLED', 'inspector'
  from ledger_entry where id > 720000000 and id < 720001000 and id % 4 = 1;
