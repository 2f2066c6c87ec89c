-- room cases
-- sight region q.region
-- order recorded_at desc, id desc
-- column recorded_at at
-- column case_no case
-- column unit unit
-- column person person
-- column fact text
-- column severity number
-- column status word
-- column unlisted_reason text
-- column outcome outcome
-- column proposal case
-- column id number hidden
-- filter unit unit : q.unit = :unit
-- filter blocked yes : q.case_no = '-'
-- filter from day : q.recorded_at >= :from
-- filter to until : q.recorded_at < :to
-- filter case text : q.case_no = :case
select e.id, e.region, e.recorded_at, e.business_key as case_no, e.unit_code as unit, e.person, e.fact, e.severity, e.status,
       c.unlisted_reason, f.outcome,
       (select min(k.to_no) from case_link k where k.from_no = e.business_key and k.to_no like 'TZ-%') as proposal
  from ledger_entry e left join case_file f on f.case_no = e.business_key left join call c on c.call_no = e.business_key
 where e.concerns is null and (e.category = 'UNLISTED_ASSIGNMENT' or e.business_key = '-')
