-- room cases
-- sight region q.region
-- order claimed_at desc, id desc
-- column case_no case
-- column party_name text
-- column act_id code
-- column amount number
-- column unit unit
-- column claimed_at at
-- column document_no code
-- column decided_on day
-- column paid number
-- column released_at at
-- column release_reason text
-- column others case
-- column id number hidden
-- filter party text : q.party_name like '%' || :party || '%'
-- filter unit unit : q.unit = :unit
-- filter twice yes : q.others is not null
-- filter from day : q.claimed_at >= :from
-- filter to until : q.claimed_at < :to
-- filter case text : q.case_no = :case
select r.id, r.region, r.case_no, r.party_name, r.act_id, r.amount, r.subject_unit as unit, r.claimed_at, p.document_no, p.decided_on,
       p.paid, r.released_at, r.release_reason,
       (select array_agg(distinct o.case_no) from (
            select case_no from fine_register o where o.region = r.region and o.party_key = r.party_key and o.id <> r.id
            union all
            select case_no from fine_register o where o.party_id_digest = r.party_id_digest and o.region = r.region and o.id <> r.id) o) as others
  from fine_register r left join penalty_case p on p.case_no = r.case_no
