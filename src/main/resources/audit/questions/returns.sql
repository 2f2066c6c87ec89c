-- room cases
-- sight case q.case_no
-- order returned_at desc, id desc
-- column case_no case
-- column unit unit
-- column dispatch_no code
-- column no number
-- column returned_at at
-- column returned_by person
-- column return_reason word
-- column return_basis text
-- column proposed_unit unit
-- column decision word
-- column decided_by person
-- column decision_reason text
-- column ruling_no code
-- column lead_after unit
-- column wrong_return yes
-- column id text hidden
-- filter unit unit : q.unit = :unit
-- filter from day : q.returned_at >= :from
-- filter to until : q.returned_at < :to
-- filter decided yes : q.decision is not null
-- filter case text : q.case_no = :case
select d.id || '-' || r.no as id, f.case_no, d.lead_unit as unit, d.dispatch_no, r.no, r.returned_at, r.returned_by, r.return_reason,
       r.return_basis, r.proposed_unit, r.decision, r.decided_by, r.decision_reason,
       u.ruling_no, u.lead_after, u.wrong_return
  from dispatch_return r join dispatch d on d.id = r.dispatch_id join case_file f on f.id = d.call_id
  left join lateral (select ruling_no, lead_after, wrong_return from ruling
                      where call_id = d.call_id and effective_at >= r.returned_at order by effective_at, id limit 1) u on true
