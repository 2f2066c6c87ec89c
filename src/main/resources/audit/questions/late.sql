-- room cases
-- sight case q.case_no
-- order due desc, id desc
-- column case_no case
-- column step step
-- column unit unit
-- column due at
-- column met_at at
-- column late minutes
-- column first_due at
-- column changes text
-- column rule text
-- column reason text
-- column closed_at at
-- column id number hidden
-- filter unit unit : q.unit = :unit
-- filter finished_from day : q.closed_at >= :finished_from
-- filter finished_to until : q.closed_at < :finished_to
-- filter from day : q.due >= :from
-- filter to until : q.due < :to
-- filter over number : q.late >= :over * 60
-- filter open yes : q.met_at is null
-- filter case text : q.case_no = :case
select d.id, d.case_no, d.step, d.unit, d.due, d.met_at, d.first_due, d.rule, f.closed_at,
       floor(extract(epoch from coalesce(d.met_at, :now) - d.due) / 60) as late,
       (select string_agg(c.reason || ' ' || c.reference, '；' order by c.changed_at) from case_deadline_change c where c.deadline_id = d.id) as changes,
       (select string_agg(e.fact, '；' order by e.recorded_at, e.id) from ledger_entry e where e.business_key = d.case_no and e.node = d.step) as reason
  from case_deadline d join case_file f on f.case_no = d.case_no
 where (d.met_at > d.due or d.met_at is null and d.due < :now)
