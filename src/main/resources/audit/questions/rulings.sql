-- room cases
-- sight case q.case_no
-- order effective_at desc, ruling_no desc
-- column ruling_no code
-- column case_no case
-- column matter_code matter
-- column parties unit
-- column lead_before unit
-- column lead_after unit
-- column decided_by word
-- column wrong_return yes
-- column precedent yes
-- column basis text
-- column effective_at at
-- column recorded_by person
-- filter unit unit : :unit = any(q.parties)
-- filter from day : q.effective_at >= :from
-- filter to until : q.effective_at < :to
-- filter case text : q.case_no = :case
select r.ruling_no, f.case_no, r.matter_code, r.parties, r.lead_before, r.lead_after, r.decided_by, r.wrong_return, r.precedent, r.basis,
       r.effective_at, r.recorded_by
  from ruling r join case_file f on f.id = r.call_id
