-- room cases
-- sight readers q.readers
-- order opened_at desc, case_no desc
-- column case_no case
-- column kind kind
-- column title text
-- column matter_code matter
-- column matter_name text
-- column lead unit
-- column coop unit
-- column late minutes
-- column opened_at at
-- column closed_at at
-- column outcome outcome
-- column list_version code
-- column model code
-- column place text hidden
-- filter q words
-- filter kind kind : q.kind = :kind
-- filter status choice(OPEN|CLOSED) : q.status = :status
-- filter outcome outcome : q.outcome = :outcome
-- filter matter matter : q.matter_code = upper(:matter)
-- filter region region : q.region = :region
-- filter lead unit : q.lead = :lead
-- filter coop unit readers array['unit:' || :coop, 'party:' || :coop] : (exists (select from dispatch d where d.call_id = q.id and :coop = any(d.coop_units)) or exists (select from case_party p where p.case_no = q.case_no and p.unit_code = :coop and p.unit_code is distinct from q.lead))
-- filter from day : q.opened_at >= :from
-- filter to until : q.opened_at < :to
-- filter finished_from day : q.closed_at >= :finished_from
-- filter finished_to until : q.closed_at < :finished_to and q.opened_at < :finished_to
-- filter late yes : exists (select from case_deadline d where d.case_no = q.case_no and (d.met_at > d.due or d.met_at is null and d.due < :now))
-- filter over number : q.case_no in (select d.case_no from case_deadline d where d.met_at - d.due > :over * interval '1 hour' union all select d.case_no from case_deadline d where d.met_at is null and d.due < cast(:now as timestamptz) - :over * interval '1 hour')
-- filter person person readers array['by:' || :person]
-- filter party text : q.case_no = any(array(select call_no from call where party_name like '%' || :party || '%' union all select case_no from penalty_case where party_name like '%' || :party || '%' union all select task_no from joint_object where name like '%' || :party || '%'))
-- filter no_photo yes : exists (select from case_act a where a.case_no = q.case_no and a.step in ('registerCall', 'firstResponse', 'verifyOnSite') and not exists (select from case_attachment f where f.case_no = a.case_no and f.step = a.step and f.mime like 'image/%'))
-- filter no_position yes : exists (select from case_act a where a.case_no = q.case_no and a.step = 'firstResponse' and a.lat is null)
-- filter off_site yes : exists (select from case_act a where a.case_no = q.case_no and a.result = 'OFF_SITE')
-- filter few_cards yes : exists (select from case_act a where a.case_no = q.case_no and a.step in ('firstResponse', 'handleMatter', 'reinspect') and cardinality(a.card_nos) < 2)
-- filter returned yes : exists (select from dispatch d join dispatch_return r on r.dispatch_id = d.id where d.call_id = q.id)
-- filter ruled yes : exists (select from ruling r where r.call_id = q.id)
-- filter fined yes : exists (select from fine_register r where r.case_no = q.case_no)
-- filter unlisted yes : exists (select from call c where c.id = q.id and c.unlisted)
-- filter list_version version : q.list_version = :list_version
-- filter model model : q.case_no = any(array(select p.business_key_ from act_hi_procinst p join act_re_procdef v on v.id_ = p.proc_def_id_ where v.key_ || ':' || v.version_ = :model))
select f.id, f.region, l.case_no, l.kind, l.title, l.matter_code, l.matter_name, l.place, l.unit as lead, f.status, l.outcome, l.opened_at,
       f.closed_at, f.version_no as list_version, l.readers,
       (select array_agg(distinct unit) from dispatch d, unnest(d.coop_units) unit where d.call_id = f.id) as coop,
       (select max(floor(extract(epoch from coalesce(d.met_at, :now) - d.due) / 60)) from case_deadline d
         where d.case_no = l.case_no and coalesce(d.met_at, :now) > d.due) as late,
       (select v.key_ || ':' || v.version_ from act_hi_procinst p join act_re_procdef v on v.id_ = p.proc_def_id_
         where p.business_key_ = l.case_no order by p.start_time_, p.id_ limit 1) as model
  from case_line l join case_file f on f.case_no = l.case_no
