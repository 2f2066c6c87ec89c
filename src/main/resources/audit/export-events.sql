-- What happened in these cases, in the order of time. A linked case is named only when it goes out, too: the conditions on f and l are put in.
select a.case_no, a.finished_at as at, 4 as rank, 'act-' || a.id as id, a.step, a.label, 'complete' as transition, a.result,
       a.actor as person,
       coalesce(a.acting_unit, (select h.unit_code from post_holding h where h.user_id = a.actor
                                   and h.held_from <= (a.finished_at at time zone 'Asia/Shanghai')::date
                                   and (h.held_to is null or h.held_to >= (a.finished_at at time zone 'Asia/Shanghai')::date)
                                 order by h.id limit 1)) as unit, cast(null as text) as about, cast(null as timestamptz) as due
  from case_act a where a.case_no = any(:numbers)
union all
select a.case_no, a.started_at, 3, 'act-' || a.id || '-start', a.step, a.label, 'start', null, a.actor,
       coalesce(a.acting_unit, (select h.unit_code from post_holding h where h.user_id = a.actor
                                   and h.held_from <= (a.finished_at at time zone 'Asia/Shanghai')::date
                                   and (h.held_to is null or h.held_to >= (a.finished_at at time zone 'Asia/Shanghai')::date)
                                 order by h.id limit 1)), null, null
  from case_act a where a.case_no = any(:numbers) and a.started_at is not null
union all
select d.case_no, d.started_at, 1, 'deadline-' || d.id || '-set', 'deadline.set', null, 'complete', d.clock, null, d.unit, d.step, d.first_due
  from case_deadline d where d.case_no = any(:numbers)
union all
select d.case_no, c.changed_at, 2, 'deadline-change-' || c.id, 'deadline.moved', null, 'complete', c.reason, null, d.unit, d.step, c.due_after
  from case_deadline d join case_deadline_change c on c.deadline_id = d.id where d.case_no = any(:numbers)
union all
select d.case_no, d.met_at, 5, 'deadline-' || d.id || '-met', 'deadline.met', null, 'complete',
       case when d.met_at > d.due then 'LATE' else 'IN_TIME' end, null, d.unit, d.step, d.due
  from case_deadline d where d.case_no = any(:numbers) and d.met_at is not null
union all
select p.case_no, p.issued_at, 6, 'document-' || p.id, 'document.issued', null, 'complete', p.form_no, p.signer, p.subject_unit, p.document_no, null
  from case_document p where p.case_no = any(:numbers)
union all
select k.from_no, k.linked_at, 7, 'link-' || k.from_no || '-' || k.to_no || '-' || k.relation, 'case.linked', null, 'complete', k.relation, null, null,
       (select f.case_no from case_file f join case_line l on l.case_no = f.case_no where f.case_no = k.to_no and (/*conditions*/)), null
  from case_link k where k.from_no = any(:numbers)
union all
-- The engine's own history only where nobody wrote an act.
select i.business_key_, t.end_time_ at time zone :zone, 4, 'task-' || t.id_,
       lower(left(regexp_replace(t.act_id_, '^UserTask_', ''), 1)) || substr(regexp_replace(t.act_id_, '^UserTask_', ''), 2), t.act_name_,
       'complete', null, t.assignee_,
       (select h.unit_code from post_holding h where h.user_id = t.assignee_ and h.held_from <= t.end_time_::date
           and (h.held_to is null or h.held_to >= t.end_time_::date) order by h.id limit 1), null, null
  from act_hi_procinst i join act_hi_actinst t on t.proc_inst_id_ = i.id_
 where i.business_key_ = any(:numbers) and t.act_type_ = 'userTask' and t.end_time_ is not null
   and not exists (select from case_act a where a.case_no = i.business_key_)
order by at, rank, id
