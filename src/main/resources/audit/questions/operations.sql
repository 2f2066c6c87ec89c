-- room system
-- sight platform
-- order at desc, id desc
-- column at at
-- column actor person
-- column deed deed
-- column target code
-- column was text
-- column becomes text
-- column reason text
-- column case_no case
-- column operation code
-- column id text hidden
-- filter person person : q.actor = :person
-- filter case text : q.instance = any(array(select p.id_ from act_hi_procinst p where p.root_proc_inst_id_ in (select r.id_ from act_hi_procinst r where r.business_key_ = :case)))
-- filter from day : q.at >= :from
-- filter to until : q.at < :to
select o.timestamp_::timestamptz as at, o.id_ as id, o.user_id_ as actor, case when o.operation_type_ = 'Update' and o.property_ = 'dueDate' then 'SetDueDate' when o.operation_type_ = 'Update' and o.property_ = 'followUpDate' then 'SetFollowUpDate' else o.operation_type_ end || ' ' || replace(o.entity_type_, ' ', '') as deed,
       concat_ws(' ', nullif(o.property_, ''), o.deployment_id_, coalesce(o.proc_def_key_, o.proc_def_id_), o.proc_inst_id_, o.task_id_, o.job_id_, o.batch_id_) as target,
       case when o.org_value_ ~ '^1\d{12}$' then to_char(to_timestamp(cast(o.org_value_ as bigint) / 1000) at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') else o.org_value_ end as was,
       case when o.new_value_ ~ '^1\d{12}$' then to_char(to_timestamp(cast(o.new_value_ as bigint) / 1000) at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') else o.new_value_ end as becomes, o.annotation_ as reason, o.proc_inst_id_ as instance, o.operation_id_ as operation,
       (select p.business_key_ from act_hi_procinst i join act_hi_procinst p on p.id_ = i.root_proc_inst_id_ where i.id_ = o.proc_inst_id_) as case_no
  from act_hi_op_log o
