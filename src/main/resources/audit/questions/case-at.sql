-- room moment
-- sight case q.case_no
-- order at, id
-- column case_no case
-- column part word
-- column at at
-- column step step
-- column result result
-- column person person
-- column unit unit
-- column due at
-- column text text
-- column id text hidden
-- filter case text required
-- filter at moment required
select f.case_no, f.opened_at as at, 'A' as id, 'CASE' as part, null as step,
       case when f.closed_at <= :at then 'CLOSED' else 'OPEN' end as result, f.opened_by as person, null as unit, null::timestamptz as due,
       concat_ws(' ', f.matter_code, f.matter_name, f.version_no) as text
  from case_file f where f.case_no = :case and f.opened_at <= :at
union all
select a.case_no, a.finished_at, 'B' || lpad(a.id::text, 19, '0'), 'ACT', a.step, a.result, a.actor, a.acting_unit, null, a.note
  from case_act a where a.case_no = :case and a.finished_at <= :at
union all
select d.case_no, d.started_at, 'C' || lpad(d.id::text, 19, '0'), 'DEADLINE', d.step, case when d.met_at <= :at then 'MET' else 'RUNNING' end, null, d.unit,
       coalesce((select c.due_after from case_deadline_change c where c.deadline_id = d.id and c.changed_at <= :at order by c.changed_at desc, c.id desc limit 1),
                d.first_due), d.rule
  from case_deadline d where d.case_no = :case and d.started_at <= :at
union all
select p.business_key_, t.start_time_::timestamptz, 'D' || t.id_, 'TASK', lower(left(regexp_replace(t.task_def_key_, '^UserTask_', ''), 1))
       || substr(regexp_replace(t.task_def_key_, '^UserTask_', ''), 2), null, null, null, t.due_date_::timestamptz, t.name_
  from act_hi_procinst p join act_hi_taskinst t on t.root_proc_inst_id_ = p.id_
 where p.business_key_ = :case and t.start_time_ <= cast(:at as timestamptz)::timestamp
   and (t.end_time_ is null or t.end_time_ > cast(:at as timestamptz)::timestamp)
