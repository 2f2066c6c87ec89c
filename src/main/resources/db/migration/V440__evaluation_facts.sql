-- Facts of figures: rows derived from the record of one case each, so that what a month came to is counted on few columns and not
-- on everything that was written. Nothing is kept here that the record does not say; evaluation_measure writes the rows anew.

alter table organization_unit add merged_into varchar(32) references organization_unit;
comment on column organization_unit.merged_into is 'the unit that carries on what this one did; null: none';

create index call_repeats on call (repeat_of) where repeat_of is not null;

-- Time that counts for nobody: outages and force majeure. A row is taken back by one that names it.
create table evaluation_exclusion (
    id          bigint generated always as identity primary key,
    withdraws   bigint        unique references evaluation_exclusion,
    region      varchar(6)    not null,
    unit_code   varchar(32)   references organization_unit,
    township    varchar(9),
    matter_code varchar(32),
    from_at     timestamptz   not null,
    until_at    timestamptz   not null,
    kind        varchar(16)   not null check (kind in ('OUTAGE', 'FORCE_MAJEURE')),
    reason      varchar(1000) not null check (reason <> ''),
    basis       varchar(200)  not null check (basis <> ''),
    entered_by  varchar(64)   not null,
    entered_at  timestamptz   not null,
    constraint evaluation_exclusion_some_time check (until_at > from_at)
);
create index evaluation_exclusion_of_region on evaluation_exclusion (region, from_at);
create trigger evaluation_exclusion_append_only before update or delete or truncate on evaluation_exclusion
    for each statement execute function append_only();
comment on table evaluation_exclusion is 'outages and force majeure: limits that ended then are left out of every rate and listed beside it (append only)';

create view evaluation_exclusion_in_force as
select * from evaluation_exclusion e
 where withdraws is null and not exists (select from evaluation_exclusion w where w.withdraws = e.id);

create function evaluation_urgency(label text) returns integer immutable parallel safe language sql
    return case label when '特急' then 3 when '紧急' then 2 else 1 end;

-- One row a call.
create view evaluation_call_source as
select f.case_no, f.region, f.township, c.calling_unit, c.lead_unit as unit, f.matter_code, e.domain, f.version_no,
       coalesce(e.delegated, false) as delegated, c.direction, c.source, f.urgency,
       coalesce(evaluation_urgency(f.urgency) > evaluation_urgency(e.urgency_default), false) as urgency_raised,
       f.opened_at, coalesce(f.closed_at, 'infinity') as closed_at, f.outcome,
       c.dispatched_at is not null and f.outcome is distinct from 'NOT_TRUE' and c.abuse_reason is null as valid,
       (select a.answers ->> 'matterCode' from case_act a
         where a.case_no = f.case_no and a.step in ('registerCall', 'matchMatter') and a.answers ->> 'matterCode' <> ''
         order by a.finished_at desc, a.id desc limit 1) as first_matter,
       case when f.outcome in ('WITHDRAWN', 'TERMINATED') then 'WITHDRAWN' when f.outcome = 'MERGED' then 'MERGED' end as excluded,
       c.calling_unit = c.lead_unit and f.closed_at - f.opened_at <= interval '10 minutes' as self_closed
  from call c join case_file f on f.id = c.id left join matter_entry e on e.id = f.entry_id;

-- One row a dispatch: what the unit it went to owed, and did, until the next dispatch or the end of the call.
create view evaluation_dispatch_source as
select f.case_no, d.dispatch_no, f.region, f.township, c.calling_unit, d.lead_unit, f.matter_code, e.domain, f.version_no,
       coalesce(e.delegated, false) as delegated, c.direction, c.source, f.urgency,
       coalesce(evaluation_urgency(f.urgency) > evaluation_urgency(e.urgency_default), false) as urgency_raised,
       f.opened_at as call_opened_at, d.issued_at,
       coalesce(sign.due, d.accept_due) as accept_due, d.accepted_at, d.accepted_by is not distinct from 'SYSTEM' as auto_accepted,
       coalesce(come.due, d.response_due) as response_due, arrived.at as responded_at,
       coalesce(work.due, d.handle_due) as handle_due, work.handled_at,
       f.closed_at, coalesce(next.at, f.closed_at) as ended_at,
       coalesce(work.handled_at, next.at, f.closed_at, 'infinity') as settled_at,
       next.at is null as final, f.outcome,
       (select count(*) from case_act a where a.case_no = f.case_no and a.step = 'orderRework'
           and a.finished_at >= d.issued_at and (next.at is null or a.finished_at < next.at))::integer as reworks,
       exists (select from call r where r.repeat_of = c.call_no) as repeated_30d,
       c.satisfied, c.solved, coalesce(c.satisfied <> 'NOT_REACHED', false) as survey_reached,
       look.due as verify_due, seen.at as verified_at, seen.result as verdict,
       (select min(a.finished_at) from case_act a where a.case_no = f.case_no and a.step = 'verifyOnSite' and a.result = 'FALSE'
           and a.finished_at >= d.issued_at and (next.at is null or a.finished_at < next.at)) as false_at,
       back.any as returned, back.any and ruled.wrong as wrong_return,
       exists (select from ruling_dispute u where u.call_id = c.id and u.stage = 'OPEN') as disputed,
       coalesce(work.late, false) as late,
       exists (select from call_pause p where p.call_id = c.id and p.resumed_at is null) as on_hold,
       coalesce((select sum(extract(epoch from least(p.resumed_at, next.at) - greatest(p.paused_at, d.issued_at))) from call_pause p
                  where p.call_id = c.id and p.resumed_at > d.issued_at and (next.at is null or p.paused_at < next.at)), 0)::bigint
           as paused_seconds,
       card.yellow_at, card.red_at,
       case when card.red_at is not null then 'RED' when card.yellow_at is not null then 'YELLOW' else 'GREEN' end as light,
       c.calling_unit = d.lead_unit and f.closed_at - f.opened_at <= interval '10 minutes' as self_closed,
       case when f.outcome in ('WITHDRAWN', 'TERMINATED') then 'WITHDRAWN'
            when f.outcome = 'MERGED' then 'MERGED'
            when exists (select from ruling_dispute u where u.call_id = c.id and u.stage = 'OPEN') then 'DISPUTE'
            when away.kind is not null then away.kind
            when c.calling_unit = d.lead_unit and f.closed_at - f.opened_at <= interval '10 minutes' then 'SELF_CLOSED' end as excluded
  from dispatch d
  join call c on c.id = d.call_id
  join case_file f on f.id = c.id
  left join matter_entry e on e.id = f.entry_id
  left join lateral (select min(n.issued_at) as at from dispatch n
                      where n.call_id = d.call_id and (n.issued_at, n.id) > (d.issued_at, d.id)) next on true
  left join lateral (select t.due from case_deadline t where t.case_no = f.case_no and t.step = 'acceptDispatch'
                        and t.started_at >= d.issued_at and (next.at is null or t.started_at < next.at)
                      order by t.started_at desc, t.id desc limit 1) sign on true
  left join lateral (select t.due from case_deadline t where t.case_no = f.case_no and t.step = 'firstResponse'
                        and t.started_at >= d.issued_at and (next.at is null or t.started_at < next.at)
                      order by t.started_at desc, t.id desc limit 1) come on true
  left join lateral (select date_trunc('minute', a.arrived_at) as at from case_act a
                      where a.case_no = f.case_no and a.step = 'firstResponse' and a.arrived_at is not null
                        and a.finished_at >= d.issued_at and (next.at is null or a.finished_at < next.at)
                      order by a.finished_at, a.id limit 1) arrived on true
  left join lateral (select (array_agg(t.due order by t.started_at desc, t.id desc))[1] as due,
                            (array_agg(case when (next.at is null or t.met_at < next.at)
                                             and f.outcome is distinct from 'WITHDRAWN' and f.outcome is distinct from 'TERMINATED'
                                             and f.outcome is distinct from 'MERGED' then t.met_at end
                                       order by t.started_at desc, t.id desc))[1] as handled_at,
                            bool_or(t.met_at > t.due) as late
                       from case_deadline t where t.case_no = f.case_no and t.step = 'handleMatter'
                        and t.started_at >= d.issued_at and (next.at is null or t.started_at < next.at)) work on true
  left join lateral (select t.due from case_deadline t where t.case_no = f.case_no and t.step = 'verifyOnSite'
                        and t.started_at >= d.issued_at and (next.at is null or t.started_at < next.at)
                      order by t.started_at desc, t.id desc limit 1) look on true
  left join lateral (select a.finished_at as at, a.result from case_act a
                      where a.case_no = f.case_no and a.step in ('verifyOnSite', 'verifyByDefault')
                        and a.finished_at >= d.issued_at and (next.at is null or a.finished_at < next.at)
                      order by a.finished_at desc, a.id desc limit 1) seen on true
  left join lateral (select exists (select from dispatch_return r where r.dispatch_id = d.id) as any) back on true
  left join lateral (select exists (select from ruling r where r.call_id = c.id and r.wrong_return and r.lead_after = d.lead_unit
                                       and r.effective_at >= d.issued_at) as wrong) ruled on true
  left join lateral (select min(a.finished_at) filter (where a.step = 'showYellowCard') as yellow_at,
                            min(a.finished_at) filter (where a.step = 'showRedCard' and a.result = 'OVERDUE') as red_at
                       from case_act a where a.case_no = f.case_no and a.step in ('showYellowCard', 'showRedCard')
                        and a.finished_at >= d.issued_at and (next.at is null or a.finished_at < next.at)) card on true
  left join lateral (select x.kind from evaluation_exclusion_in_force x
                      where x.region = f.region and coalesce(work.due, d.handle_due) >= x.from_at and coalesce(work.due, d.handle_due) < x.until_at
                        and (x.unit_code is null or x.unit_code = d.lead_unit) and (x.township is null or x.township = f.township)
                        and (x.matter_code is null or x.matter_code = f.matter_code)
                      order by x.id limit 1) away on true
 where d.duty_role in ('LEAD', 'INTERIM');

-- What a co-operating unit was asked, and what a township was asked by a department.
create view evaluation_cooperation_source as
select f.case_no, 'T' || t.id as part, t.unit, d.lead_unit, f.region, f.township, f.matter_code, e.domain, t.started_at as asked_at, t.due,
       done.at as done_at, coalesce(done.result = 'UNABLE', false) as refused, case when f.outcome in ('WITHDRAWN', 'TERMINATED')
       then 'WITHDRAWN' when f.outcome = 'MERGED' then 'MERGED' end as excluded
  from case_deadline t
  join case_file f on f.case_no = t.case_no and f.kind = 'CALL'
  left join matter_entry e on e.id = f.entry_id
  join lateral (select n.lead_unit from dispatch n where n.call_id = f.id and n.issued_at <= t.started_at
                 order by n.issued_at desc, n.id desc limit 1) d on true
  left join lateral (select a.finished_at as at, a.result from case_act a
                      where a.case_no = t.case_no and a.step = 'cooperate' and a.acting_unit = t.unit and a.finished_at >= t.started_at
                        and a.result in ('DONE', 'NOT_NEEDED', 'UNABLE')
                      order by a.finished_at, a.id limit 1) done on true
 where t.step = 'cooperate' and t.unit is not null
   and not (done.at is null and t.met_at is not null and t.met_at < t.due)
union all
select f.case_no, 'D' || d.id, d.lead_unit, c.calling_unit, f.region, f.township, f.matter_code, e.domain, d.issued_at,
       coalesce(work.due, d.handle_due), work.met_at, false, case when f.outcome in ('WITHDRAWN', 'TERMINATED')
       then 'WITHDRAWN' when f.outcome = 'MERGED' then 'MERGED' end
  from dispatch d
  join call c on c.id = d.call_id
  join case_file f on f.id = c.id
  left join matter_entry e on e.id = f.entry_id
  left join lateral (select t.due, t.met_at from case_deadline t
                      where t.case_no = f.case_no and t.step = 'handleMatter' and t.started_at >= d.issued_at
                      order by t.started_at desc, t.id desc limit 1) work on true
 where d.duty_role = 'COOPERATING' and d.current;

-- Who was invited to a joint task, and who came with at least two officers whose cards were shown.
create view evaluation_attendance_source as
select f.case_no, p.unit_code as unit, l.unit_code as lead_unit, f.region, f.township, f.matter_code, e.domain,
       f.opened_at as invited_at, coalesce(t.planned_at, f.opened_at) as planned_at,
       coalesce(came.officers, case when p.qualified then cardinality(p.officers) else 0 end) as officers,
       coalesce(came.officers, 0) >= 2 or p.qualified and t.result is not null as came
  from joint_participant p
  join joint_task t on t.task_no = p.task_no
  join case_file f on f.case_no = t.task_no
  left join matter_entry e on e.id = f.entry_id
  left join joint_participant l on l.task_no = p.task_no and l.leads
  left join lateral (select max(cardinality(i.officers)) as officers from joint_inspection i
                      where i.task_no = p.task_no and i.unit_code = p.unit_code) came on true;

-- Cases of enforcement that came to an end, and what was found wrong with them.
create view evaluation_casework_source as
select f.case_no, f.region, f.township, s.unit, f.matter_code, e.domain, coalesce(f.closed_at, 'infinity') as closed_at,
       (select count(distinct l.rule_id) from ledger_entry l
         where l.business_key = f.case_no and l.concerns is null and l.category in ('PROCEDURE_DEFECT', 'CASE_OVER_90')
           and not exists (select from ledger_entry c where c.concerns = l.id and c.status = 'CANCELLED'))::integer as failed_rules,
       s.annulled_at is not null as annulled, s.corrected_at is not null as corrected, coalesce(s.annulled_at, s.corrected_at) as wrong_at
  from case_file f
  left join matter_entry e on e.id = f.entry_id
  cross join lateral (
      select p.lead_unit as unit, p.annulled_on::timestamp at time zone 'Asia/Shanghai' as annulled_at,
             (select min(r.decided_on)::timestamp at time zone 'Asia/Shanghai' from penalty_remedy r
               where r.case_no = p.case_no and r.result = 'ANNULLED') as corrected_at
        from penalty_case p where p.case_no = f.case_no
      union all
      select x.lead_unit, null, null from crime_transfer x where x.transfer_no = f.case_no
      union all
      select x.unit_code, null, null from joint_participant x where x.task_no = f.case_no and x.leads) s
 where f.kind in ('PENALTY_CASE', 'CRIME_TRANSFER', 'JOINT_TASK');

create table evaluation_call as select * from evaluation_call_source with no data;
alter table evaluation_call add primary key (case_no);
create table evaluation_dispatch as select * from evaluation_dispatch_source with no data;
alter table evaluation_dispatch add primary key (case_no, dispatch_no);
create table evaluation_cooperation as select * from evaluation_cooperation_source with no data;
alter table evaluation_cooperation add primary key (case_no, part);
create table evaluation_attendance as select * from evaluation_attendance_source with no data;
alter table evaluation_attendance add primary key (case_no, unit);
create table evaluation_casework as select * from evaluation_casework_source with no data;
alter table evaluation_casework add primary key (case_no);

comment on table evaluation_call is 'one row a call; derived, see evaluation_call_source';
comment on table evaluation_dispatch is 'one row a dispatch, the tenure of a lead or interim owner; derived, see evaluation_dispatch_source';
comment on column evaluation_dispatch.settled_at is 'when the unit had done its part or the call went elsewhere or ended; infinity: it is still at it';
comment on column evaluation_dispatch.late is 'a clock of the handling, net of pauses and as extended, was met after its end';
comment on table evaluation_cooperation is 'one row for each co-operation asked of a unit; derived, see evaluation_cooperation_source';
comment on table evaluation_attendance is 'one row for each unit of a joint task; derived, see evaluation_attendance_source';
comment on table evaluation_casework is 'one row a case of enforcement; derived, see evaluation_casework_source';

-- Decisions that were annulled or changed, and feedback that was found untrue.
create view evaluation_correction as
select case_no, '' as part, region, township, unit, matter_code, domain, wrong_at as at from evaluation_casework where wrong_at is not null
union all
select case_no, dispatch_no, region, township, lead_unit, matter_code, domain, false_at from evaluation_dispatch where false_at is not null and excluded is null;

-- Every instant by which a measure counts, with what the measures look at.
create index evaluation_call_opened on evaluation_call (region, opened_at)
    include (township, calling_unit, unit, matter_code, domain, closed_at, urgency_raised, excluded);
create index evaluation_call_closed on evaluation_call (region, closed_at)
    include (township, calling_unit, unit, matter_code, domain, opened_at, valid, first_matter, self_closed, excluded);
create index evaluation_dispatch_issued on evaluation_dispatch (region, issued_at)
    include (township, calling_unit, lead_unit, matter_code, domain, accept_due, accepted_at, auto_accepted, response_due, responded_at,
             ended_at, settled_at, returned, wrong_return, excluded);
create index evaluation_dispatch_settled on evaluation_dispatch (region, settled_at)
    include (township, calling_unit, lead_unit, matter_code, domain, handled_at, handle_due, late, excluded);
create index evaluation_dispatch_closed on evaluation_dispatch (region, closed_at)
    include (township, calling_unit, lead_unit, matter_code, domain, final, outcome, reworks, repeated_30d, satisfied, survey_reached, excluded)
    where final;
create index evaluation_dispatch_due on evaluation_dispatch (region, handle_due)
    include (township, calling_unit, lead_unit, matter_code, domain, final, handled_at, late, on_hold, excluded);
create index evaluation_dispatch_overdue on evaluation_dispatch (region, settled_at)
    include (township, calling_unit, lead_unit, matter_code, domain, handle_due, excluded) where settled_at > handle_due;
create index evaluation_dispatch_verify on evaluation_dispatch (region, verify_due)
    include (township, calling_unit, lead_unit, matter_code, domain, verified_at, verdict, excluded) where verify_due is not null;
create index evaluation_dispatch_yellow on evaluation_dispatch (region, yellow_at) where yellow_at is not null;
create index evaluation_dispatch_red on evaluation_dispatch (region, red_at) where red_at is not null;
create index evaluation_dispatch_false on evaluation_dispatch (region, false_at) where false_at is not null;
create index evaluation_cooperation_due on evaluation_cooperation (region, due);
create index evaluation_attendance_planned on evaluation_attendance (region, planned_at);
create index evaluation_casework_closed on evaluation_casework (region, closed_at);
create index evaluation_casework_wrong on evaluation_casework (region, wrong_at) where wrong_at is not null;

-- Writes the facts of these cases anew, and of those they say something about: the call that a repetition repeats, the call of a
-- dispute.
create function evaluation_measure(nos text[]) returns integer language plpgsql as $$
declare
    changed constant text[] := array(
        select unnest(nos)
        union select repeat_of from call where call_no = any(nos) and repeat_of is not null
        union select c.call_no from ruling_dispute u join call c on c.id = u.call_id where u.case_no = any(nos));
begin
    delete from evaluation_call where case_no = any(changed);
    insert into evaluation_call select * from evaluation_call_source where case_no = any(changed);
    delete from evaluation_dispatch where case_no = any(changed);
    insert into evaluation_dispatch select * from evaluation_dispatch_source where case_no = any(changed);
    delete from evaluation_cooperation where case_no = any(changed);
    insert into evaluation_cooperation select * from evaluation_cooperation_source where case_no = any(changed);
    delete from evaluation_attendance where case_no = any(changed);
    insert into evaluation_attendance select * from evaluation_attendance_source where case_no = any(changed);
    delete from evaluation_casework where case_no = any(changed);
    insert into evaluation_casework select * from evaluation_casework_source where case_no = any(changed);
    return cardinality(changed);
end $$;

create function evaluation_measure_case(no text) returns integer language sql as $$ select evaluation_measure(array[no]) $$;

-- Facts that are not what the record says: none, once the follower has read the log to its end.
create function evaluation_drift() returns setof text stable language sql as $$
    select coalesce(a.case_no, b.case_no) from evaluation_call a full join evaluation_call_source b using (case_no) where a.* is distinct from b.*
    union
    select coalesce(a.case_no, b.case_no) from evaluation_dispatch a full join evaluation_dispatch_source b using (case_no, dispatch_no) where a.* is distinct from b.*
    union
    select coalesce(a.case_no, b.case_no) from evaluation_cooperation a full join evaluation_cooperation_source b using (case_no, part) where a.* is distinct from b.*
    union
    select coalesce(a.case_no, b.case_no) from evaluation_attendance a full join evaluation_attendance_source b using (case_no, unit) where a.* is distinct from b.*
    union
    select coalesce(a.case_no, b.case_no) from evaluation_casework a full join evaluation_casework_source b using (case_no) where a.* is distinct from b.*
$$;

-- How far the log was read, and cases to be measured though no leaf of theirs says so.
create table evaluation_follower (
    only_row boolean primary key default true check (only_row),
    log_size bigint  not null
);
insert into evaluation_follower (log_size) values (0);

create table evaluation_waiting (
    case_no text primary key
);
comment on table evaluation_waiting is 'cases whose facts an exclusion touches, until the follower has measured them';

create function evaluation_exclusion_touches() returns trigger language plpgsql as $$
begin
    insert into evaluation_waiting
    select distinct d.case_no from evaluation_dispatch d
     where d.region = new.region and d.handle_due >= new.from_at and d.handle_due < new.until_at
    on conflict do nothing;
    return null;
end $$;
create trigger evaluation_exclusion_touches after insert on evaluation_exclusion
    for each row execute function evaluation_exclusion_touches();

-- Formulas put measures together; a period keeps the formula that is valid on its last day.
create table evaluation_formula (
    key        varchar(16)   not null,
    version    integer       not null,
    valid_from date          not null,
    valid_to   date          check (valid_to >= valid_from),
    weights    jsonb         not null,
    source     varchar(1000) not null,
    primary key (key, version),
    exclude using gist (key with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table evaluation_formula is 'weights of Q, D_obj, T_obj, S and the annual result, each with its days and its source; changed by a new row';
create function evaluation_formula_only_ends() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.valid_to is null and to_jsonb(new) - 'valid_to' = to_jsonb(old) - 'valid_to' then
        return new;
    end if;
    raise exception 'formula % is never changed; end it and enter a new version', old.key using errcode = 'integrity_constraint_violation';
end $$;
create trigger evaluation_formula_only_ends before update or delete on evaluation_formula
    for each row execute function evaluation_formula_only_ends();
insert into evaluation_formula (key, version, valid_from, weights, source) values
    ('Q', 1, '2020-01-01', '{"accepted_on_time": 0.15, "closed_on_time": 0.25, "closed_once": 0.15, "satisfied": 0.20, "lawful": 0.15, "capacity": 0.10, "correction": 5, "correction_most": 20}', '规则 7.6：质效评估'),
    ('D_obj', 1, '2020-01-01', '{"responded_on_time": 0.20, "closed_on_time": 0.25, "closed_once": 0.20, "attendance": 0.15, "guidance": 0.10, "not_wrong_returns": 0.10}', '规则 7.7：乡镇评部门客观分'),
    ('T_obj', 1, '2020-01-01', '{"call_valid": 0.25, "match_accurate": 0.15, "cooperation_on_time": 0.25, "delegated_q": 0.20, "verified_on_time": 0.15}', '规则 7.7：部门评乡镇客观分'),
    ('S', 1, '2020-01-01', '{"objective": 0.6, "subjective": 0.4, "buck_passing": 5, "refused_ruling": 10, "deductions_most": 30}', '规则 7.7：互评得分'),
    ('ANNUAL', 1, '2020-01-01', '{"mutual": 0.5, "other": 0.5}', '规则 7.7：部门年度结果');
