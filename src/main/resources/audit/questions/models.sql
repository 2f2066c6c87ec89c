-- room cases
-- sight desk
-- order deployed_at desc, id desc
-- column model code
-- column title text
-- column version_tag code
-- column deployed_at at
-- column drawn_by person
-- column released_by person
-- column running number
-- column finished number
-- column sha256 code
-- column id text hidden
-- filter key process : q.key_ = :key
-- filter case text : q.id = any(array(select p.proc_def_id_ from act_hi_procinst p where p.business_key_ = :case))
select d.id_ as id, d.key_, d.key_ || ':' || d.version_ as model, d.name_ as title, d.version_tag_ as version_tag,
       y.deploy_time_::timestamptz as deployed_at, e.drawn_by, e.by_user as released_by,
       (select count(*) from act_hi_procinst p where p.proc_def_id_ = d.id_ and p.end_time_ is null) as running,
       (select count(*) from act_hi_procinst p where p.proc_def_id_ = d.id_ and p.end_time_ is not null) as finished,
       (select encode(sha256(b.bytes_), 'hex') from act_ge_bytearray b
         where b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_) as sha256
  from act_re_procdef d join act_re_deployment y on y.id_ = d.deployment_id_
  left join designer_draft_end e on e.deployment_id = d.deployment_id_
