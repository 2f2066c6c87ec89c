-- Counts every measure again, straight from the tables of the record and not from the facts the platform counts on. For auditors:
--
--   psql -d yidan -v region=420381 -v from=2026-01-01 -v until=2026-07-01 -v unit= -v township= -v matter= -f recount.sql
--
-- "until" is the first day that is not counted; unit, township (nine digits) and matter may be left empty. With -v now='2026-07-01 00:00Z' it
-- is counted as things stood for the clocks at that moment. The definitions are in docs/domain/mechanisms.md, 7.6 and 7.7.
\if :{?now}
\else
\set now 'now'
\endif

with recursive asked as (
    select :'region'::text as region, nullif(:'unit', '')::text as of_unit, nullif(:'township', '')::text as of_township,
           nullif(:'matter', '')::text as of_matter,
           :'from'::date::timestamp at time zone 'Asia/Shanghai' as begins, :'until'::date::timestamp at time zone 'Asia/Shanghai' as ends,
           least(:'until'::date::timestamp at time zone 'Asia/Shanghai', :'now'::timestamptz + interval '1 ms') as as_of),

-- A merged unit's figures are those of its successor.
heir (unit, heir) as (
    select code::text, code::text from organization_unit
    union
    select h.unit, o.merged_into::text from heir h join organization_unit o on o.code = h.heir where o.merged_into is not null),
counted_unit as (select h.unit from heir h, asked where h.heir = asked.of_unit),

-- The calls of the region, the township and the matter.
calls as (
    select c.id, f.case_no, f.matter_code, f.township, f.opened_at, f.closed_at, f.outcome, f.urgency, c.calling_unit, c.lead_unit,
           c.dispatched_at, c.abuse_reason, c.satisfied,
           f.outcome in ('WITHDRAWN', 'TERMINATED', 'MERGED') is true as stopped,
           f.closed_at is not null and c.calling_unit = c.lead_unit and f.closed_at <= f.opened_at + interval '10 minutes' as by_itself,
           array_position(array['一般', '紧急', '特急'], f.urgency::text) > array_position(array['一般', '紧急', '特急'], e.urgency_default::text) as raised
      from asked join case_file f on f.kind = 'CALL' and f.region = asked.region
      join call c on c.call_no = f.case_no
      left join matter_entry e on e.id = f.entry_id
     where f.township is not distinct from coalesce(asked.of_township, f.township)
       and f.matter_code is not distinct from coalesce(asked.of_matter, f.matter_code)),

-- Each dispatch holds until the next one of its call.
tenures as (
    select d.id, d.call_id, d.dispatch_no, d.lead_unit, d.duty_role, d.current, d.issued_at, d.accept_due, d.response_due, d.handle_due,
           d.accepted_at, d.accepted_by, lead(d.issued_at) over (partition by d.call_id order by d.issued_at, d.id) as next_at
      from dispatch d where d.call_id in (select id from calls)),
clock as (
    select t.id as tenure, k.step, k.due, k.met_at, t.next_at,
           row_number() over (partition by t.id, k.step order by k.started_at desc, k.id desc) = 1 as last
      from tenures t join calls c on c.id = t.call_id join case_deadline k on k.case_no = c.case_no
     where k.started_at >= t.issued_at and k.started_at < coalesce(t.next_at, 'infinity')),
clocks as (
    select tenure, max(due) filter (where last and step = 'acceptDispatch') as accept_due,
           max(due) filter (where last and step = 'firstResponse') as response_due,
           max(due) filter (where last and step = 'handleMatter') as handle_due,
           max(met_at) filter (where last and step = 'handleMatter' and met_at < coalesce(next_at, 'infinity')) as handled_at,
           max(due) filter (where last and step = 'verifyOnSite') as verify_due,
           count(*) filter (where step = 'handleMatter' and met_at > due) as late
      from clock group by tenure),
act as (
    select t.id as tenure, a.step, a.result, a.finished_at, a.arrived_at,
           row_number() over (partition by t.id, a.step = 'firstResponse', a.arrived_at is null order by a.finished_at, a.id) = 1 as first,
           row_number() over (partition by t.id, a.step in ('verifyOnSite', 'verifyByDefault') order by a.finished_at desc, a.id desc) = 1 as last
      from tenures t join calls c on c.id = t.call_id join case_act a on a.case_no = c.case_no
     where a.finished_at >= t.issued_at and a.finished_at < coalesce(t.next_at, 'infinity')),
acts as (
    select tenure, max(arrived_at) filter (where first and step = 'firstResponse') as arrived_at,
           max(finished_at) filter (where last and step in ('verifyOnSite', 'verifyByDefault')) as seen_at,
           max(result) filter (where last and step in ('verifyOnSite', 'verifyByDefault')) as seen,
           min(finished_at) filter (where step = 'verifyOnSite' and result = 'FALSE') as false_at,
           count(*) filter (where step = 'orderRework') as reworks,
           min(finished_at) filter (where step = 'showYellowCard') as yellow_at,
           min(finished_at) filter (where step = 'showRedCard' and result = 'OVERDUE') as red_at
      from act group by tenure),
duty as (
    select c.*, t.id as tenure, t.lead_unit as unit, t.issued_at, t.accepted_at, t.accepted_by, t.next_at,
           coalesce(k.accept_due, t.accept_due) as accept_due, coalesce(k.response_due, t.response_due) as response_due,
           coalesce(k.handle_due, t.handle_due) as handle_due,
           case when not c.stopped then k.handled_at end as handled_at, coalesce(k.late, 0) > 0 as late, k.verify_due,
           date_trunc('minute', a.arrived_at) as arrived_at, a.seen_at, a.seen, a.false_at, coalesce(a.reworks, 0) as reworks, a.yellow_at, a.red_at,
           t.next_at is null as final, coalesce(t.next_at, c.closed_at, 'infinity') as ended_at,
           t.id in (select dispatch_id from dispatch_return) as returned,
           exists (select from ruling r where r.call_id = c.id and r.wrong_return and r.lead_after = t.lead_unit and r.effective_at >= t.issued_at) as wrong,
           exists (select from call_pause p where p.call_id = c.id and p.resumed_at is null) as on_hold,
           exists (select from call r where r.repeat_of = c.case_no) as repeated,
           c.stopped
             or c.id in (select call_id from ruling_dispute where stage = 'OPEN')
             or c.calling_unit = t.lead_unit and c.closed_at is not null and c.closed_at <= c.opened_at + interval '10 minutes'
             or exists (select from evaluation_exclusion x, asked
                         where x.withdraws is null and x.id not in (select w.withdraws from evaluation_exclusion w where w.withdraws is not null)
                           and x.region = asked.region and coalesce(k.handle_due, t.handle_due) between x.from_at and x.until_at - interval '1 microsecond'
                           and coalesce(x.unit_code, t.lead_unit) = t.lead_unit and coalesce(x.township, c.township) is not distinct from c.township
                           and coalesce(x.matter_code, c.matter_code) is not distinct from c.matter_code) as out
      from tenures t join calls c on c.id = t.call_id
      left join clocks k on k.tenure = t.id left join acts a on a.tenure = t.id
     where t.duty_role <> 'COOPERATING'),
done as (select *, coalesce(handled_at, ended_at) as settled_at from duty),

co_operation as (
    select k.unit, k.due, min(a.finished_at) as done_at,
           (array_agg(a.result order by a.finished_at, a.id))[1] = 'UNABLE' as unable, c.stopped, k.met_at
      from calls c join case_deadline k on k.case_no = c.case_no and k.step = 'cooperate' and k.unit is not null
      left join case_act a on a.case_no = c.case_no and a.step = 'cooperate' and a.acting_unit = k.unit and a.finished_at >= k.started_at
     where exists (select from dispatch d where d.call_id = c.id and d.issued_at <= k.started_at)
     group by k.id, k.unit, k.due, c.stopped, k.met_at
    union all
    select t.lead_unit, coalesce(k.due, t.handle_due), k.met_at, false, c.stopped, null
      from tenures t join calls c on c.id = t.call_id
      left join lateral (select d.due, d.met_at from case_deadline d where d.case_no = c.case_no and d.step = 'handleMatter' and d.started_at >= t.issued_at
                          order by d.started_at desc, d.id desc limit 1) k on true
     where t.duty_role = 'COOPERATING' and t.current),

invited as (
    select p.unit_code as unit, coalesce(j.planned_at, f.opened_at) as at,
           exists (select from case_act a where a.case_no = p.task_no and a.acting_unit = p.unit_code and cardinality(a.card_nos) >= 2
                      and a.step in ('onSiteInspection', 'onSiteDisposition')) as came
      from asked join case_file f on f.kind = 'JOINT_TASK' and f.region = asked.region
      join joint_task j on j.task_no = f.case_no join joint_participant p on p.task_no = f.case_no and p.status <> 'RELEASED'
     where f.township is not distinct from coalesce(asked.of_township, f.township) and f.matter_code is not distinct from coalesce(asked.of_matter, f.matter_code)),

enforced as (
    select f.case_no, f.closed_at, coalesce(p.lead_unit, x.lead_unit, l.unit_code) as unit,
           coalesce(p.annulled_on, (select min(r.decided_on) from penalty_remedy r where r.case_no = f.case_no and r.result = 'ANNULLED'))::timestamp
               at time zone 'Asia/Shanghai' as annulled_at,
           exists (select from ledger_entry e where e.business_key = f.case_no and e.concerns is null and e.category in ('PROCEDURE_DEFECT', 'CASE_OVER_90')
                      and e.id not in (select c.concerns from ledger_entry c where c.status = 'CANCELLED')) as faulty
      from asked join case_file f on f.kind in ('PENALTY_CASE', 'CRIME_TRANSFER', 'JOINT_TASK') and f.region = asked.region
      left join penalty_case p on p.case_no = f.case_no left join crime_transfer x on x.transfer_no = f.case_no
      left join joint_participant l on l.task_no = f.case_no and l.leads
     where coalesce(p.case_no, x.transfer_no, l.task_no) is not null
       and f.township is not distinct from coalesce(asked.of_township, f.township) and f.matter_code is not distinct from coalesce(asked.of_matter, f.matter_code)),

-- One row for whatever a measure looks at: whether it is in the denominator, in the numerator, left out.
looked (measure, unit, below, above, out) as (
    select 'opened', lead_unit, true, true, false from calls, asked where opened_at >= begins and opened_at < ends
    union all select 'closed', lead_unit, true, true, false from calls, asked where closed_at >= begins and closed_at < ends
    union all select 'open', lead_unit, true, true, false from calls, asked where opened_at < as_of and (closed_at is null or closed_at >= as_of)
    union all select 'urgency_raised', lead_unit, matter_code is not null, raised, stopped from calls, asked where opened_at >= begins and opened_at < ends
    union all select 'self_closed', lead_unit, true, by_itself, false from calls, asked where closed_at >= begins and closed_at < ends
    union all select 'call_valid', lead_unit, true, dispatched_at is not null and outcome <> 'NOT_TRUE' and abuse_reason is null, stopped
                from calls, asked where closed_at >= begins and closed_at < ends
    union all select 'match_accurate', lead_unit, first is not null, first = matter_code, stopped
                from asked, calls, lateral (select (array_agg(a.answers ->> 'matterCode' order by a.finished_at desc, a.id desc))[1] as first from case_act a
                                             where a.case_no = calls.case_no and a.step in ('registerCall', 'matchMatter') and a.answers ->> 'matterCode' <> '') matched
               where closed_at >= begins and closed_at < ends
    union all select 'dispatched', unit, true, true, false from done, asked where issued_at >= begins and issued_at < ends
    union all select 'accepted_on_time', unit, accepted_at is not null or accept_due < least(as_of, ended_at),
                     accepted_at <= accept_due and accepted_by <> 'SYSTEM', out from done, asked where issued_at >= begins and issued_at < ends
    union all select 'responded_on_time', unit, arrived_at is not null or response_due < least(as_of, settled_at), arrived_at <= response_due, out
                from done, asked where issued_at >= begins and issued_at < ends
    union all select 'returned', unit, true, returned, false from done, asked where issued_at >= begins and issued_at < ends
    union all select 'wrong_returns', unit, true, returned and wrong, out from done, asked where issued_at >= begins and issued_at < ends
    -- Handled in the period, or taken away overdue in it; and what was overdue and open when it ended.
    union all select 'closed_on_time', unit, true, handled_at is not null and not late, out
                from done, asked where settled_at >= begins and settled_at < ends and (handled_at is not null or handle_due < settled_at)
    union all select 'closed_on_time', unit, true, false, out from done, asked where handle_due < as_of and settled_at >= as_of and settled_at > handle_due
    union all select 'overdue_handle', unit, true, late, out from done, asked where settled_at >= begins and settled_at < ends and handled_at is not null
    union all select 'overdue_open', unit, true, true, out from done, asked where handle_due < as_of and settled_at >= as_of and settled_at > handle_due
    union all select 'pending', unit, true, true, false from done, asked where issued_at < as_of and settled_at >= as_of and settled_at > issued_at
    union all select 'settled_in_time', unit, handled_at is not null or handle_due < as_of, handled_at <= handle_due and not late, out or on_hold
                from done, asked where final and handle_due >= begins and handle_due < ends
    union all select 'closed_once', unit, true, reworks = 0 and not repeated, out from done, asked where final and closed_at >= begins and closed_at < ends
    union all select 'repeated', unit, true, repeated, out from done, asked where final and closed_at >= begins and closed_at < ends
    -- Of those dispatched in the period, for the bulletin; what was taken away unanswered is nobody's.
    union all select 'bulletin_done', unit, true, handled_at < as_of, out or handled_at is null and settled_at < as_of
                from done, asked where issued_at >= begins and issued_at < ends
    union all select 'bulletin_late', unit, true, handled_at < as_of and late, out or handled_at is null and settled_at < as_of
                from done, asked where issued_at >= begins and issued_at < ends
    union all select 'bulletin_on_time', unit, true, handled_at < as_of and not late, out or handled_at is null and settled_at < as_of
                from done, asked where issued_at >= begins and issued_at < ends
    union all select 'reworked', unit, true, reworks > 0, out from done, asked where final and closed_at >= begins and closed_at < ends
    union all select 'surveyed', unit, true, satisfied <> 'NOT_REACHED', out from done, asked where final and closed_at >= begins and closed_at < ends
    union all select 'satisfied', unit, satisfied <> 'NOT_REACHED', satisfied in ('VERY_SATISFIED', 'SATISFIED'), out
                from done, asked where final and closed_at >= begins and closed_at < ends
    union all select 'unsatisfied', unit, satisfied <> 'NOT_REACHED', satisfied = 'DISSATISFIED', out
                from done, asked where final and closed_at >= begins and closed_at < ends
    union all select 'verified_on_time', unit, seen_at is not null or verify_due < as_of, seen_at <= verify_due and seen in ('TRUE', 'FALSE'), out
                from done, asked where verify_due >= begins and verify_due < ends
    union all select 'red', unit, true, true, false from done, asked where red_at >= begins and red_at < ends
    union all select 'yellow', unit, true, true, false from done, asked where yellow_at >= begins and yellow_at < ends
    union all select 'cooperation_on_time', unit, done_at is not null or due < as_of, done_at <= due and unable is not true, stopped
                from co_operation, asked where due >= begins and due < ends and (done_at is not null or met_at is null or met_at >= due)
    union all select 'attendance', unit, at < as_of, came, false from invited, asked where at >= begins and at < ends
    union all select 'lawful', unit, true, not faulty, false from enforced, asked where closed_at >= begins and closed_at < ends
    union all select 'corrections', unit, true, true, false from enforced, asked where annulled_at >= begins and annulled_at < ends
    union all select 'corrections', unit, true, true, false from done, asked where not out and false_at >= begins and false_at < ends)

select measure, count(*) filter (where below and not out and above) as numerator, count(*) filter (where below and not out) as denominator,
       count(*) filter (where below and out) as excluded
  from looked, asked
 where asked.of_unit is null or looked.unit in (select unit from counted_unit)
 group by measure order by measure;
