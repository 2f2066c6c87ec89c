-- room moment
-- sight case q.case_no
-- order start_at desc, id desc
-- column case_no case
-- column task text
-- column step code hidden
-- column start_at at
-- column due at
-- column holder person
-- column offered posts
-- column id text hidden
-- filter at moment required
-- filter case text : q.case_no = :case
-- filter holder person : q.holder = :holder
select t.id_ as id, p.business_key_ as case_no, t.name_ as task, t.task_def_key_ as step, t.start_time_::timestamptz as start_at,
       t.due_date_::timestamptz as due,
       (select case i.operation_type_ when 'add' then i.user_id_ end from act_hi_identitylink i
         where i.task_id_ = t.id_ and i.type_ = 'assignee' and i.timestamp_ <= cast(:at as timestamptz)::timestamp
         order by i.timestamp_ desc, i.operation_type_ limit 1) as holder,
       (select array_agg(distinct i.group_id_ order by i.group_id_) from act_hi_identitylink i
         where i.task_id_ = t.id_ and i.type_ = 'candidate' and i.group_id_ is not null and i.operation_type_ = 'add'
           and i.timestamp_ <= cast(:at as timestamptz)::timestamp) as offered
  from (select * from act_hi_taskinst
         where start_time_ <= cast(:at as timestamptz)::timestamp and start_time_ > cast(:at as timestamptz)::timestamp - interval '60 days'
           and (end_time_ is null or end_time_ > cast(:at as timestamptz)::timestamp)
        union all
        select * from act_hi_taskinst
         where start_time_ <= cast(:at as timestamptz)::timestamp - interval '60 days'
           and (end_time_ is null or end_time_ > cast(:at as timestamptz)::timestamp)
           and (end_time_ is null or end_time_ > start_time_ + interval '60 days')) t
  join act_hi_procinst p on p.id_ = t.root_proc_inst_id_
