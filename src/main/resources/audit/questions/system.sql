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
-- column source word
-- column id text hidden
-- filter person person : q.actor = :person
-- filter source choice(ENGINE|LOG_IN|PEOPLE|DESIGN|MIGRATION|LIST|OFFICE|ACTS) : q.source = :source
-- filter from day : q.at >= :from
-- filter to until : q.at < :to
-- filter target text : concat_ws(' ', q.target, q.was, q.becomes) like '%' || :target || '%'
-- filter deed deed : q.deed like '%' || :deed || '%'
select timestamp_::timestamptz as at, cast('E' || id_ as text) as id, cast(coalesce(user_id_, 'SYSTEM') as text) as actor, cast(case when operation_type_ = 'Update' and property_ = 'dueDate' then 'SetDueDate' when operation_type_ = 'Update' and property_ = 'followUpDate' then 'SetFollowUpDate' else operation_type_ end || ' ' || replace(entity_type_, ' ', '') as text) as deed,
       cast(concat_ws(' ', nullif(property_, ''), deployment_id_, coalesce(proc_def_key_, proc_def_id_), proc_inst_id_, task_id_, job_id_, batch_id_) as text) as target, cast(case when org_value_ ~ '^1\d{12}$' then to_char(to_timestamp(cast(org_value_ as bigint) / 1000) at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') else org_value_ end as text) as was,
       cast(case when new_value_ ~ '^1\d{12}$' then to_char(to_timestamp(cast(new_value_ as bigint) / 1000) at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') else new_value_ end as text) as becomes, cast(annotation_ as text) as reason, cast('ENGINE' as text) as source
  from act_hi_op_log
 where not (operation_type_ in ('Claim', 'Complete') or operation_type_ = 'Create' and entity_type_ in ('ProcessInstance', 'Task'))
union all
select occurred_at, cast('L' || id::text as text), cast(coalesce(actor, user_id, '-') as text), cast(kind as text),
       cast(concat_ws(' ', user_id, address, channel) as text), cast(null as text), cast(null as text), cast(null as text), cast('LOG_IN' as text)
  from log_in_event
union all
select at, cast('P' || id::text as text), cast(by_user as text), cast(action as text),
       cast(concat_ws(' ', user_id, unit_code) as text), cast(was as text), cast(becomes as text), cast(reason as text), cast('PEOPLE' as text)
  from organization_change
union all
select drawn_at, cast('D' || id as text), cast(drawn_by as text), cast('DRAWN' as text),
       cast('#' || id || ' ' || name as text), cast(null as text), cast(seal as text), cast(reason as text), cast('DESIGN' as text)
  from designer_draft
union all
select e.at, cast('F' || e.draft_id as text), cast(e.by_user as text), cast(e.outcome as text),
       cast('#' || e.draft_id || ' ' || coalesce(e.deployment_id, '') as text), cast(null as text), cast(null as text), cast(e.reason as text), cast('DESIGN' as text)
  from designer_draft_end e
union all
select s.at, cast(s.kind || m.id as text), cast(s.by_user as text), cast(s.deed as text),
       cast(m.process_key || ' #' || m.id as text), cast(m.source_label as text), cast(m.target_label as text), cast(m.reason as text), cast('MIGRATION' as text)
  from migration_run m
 cross join lateral (values ('M', m.created_by, 'MIGRATION_PLANNED', m.created_at), ('N', m.proposed_by, 'MIGRATION_PROPOSED', m.proposed_at),
                            ('O', m.confirmed_by, 'MIGRATION_CONFIRMED', m.confirmed_at)) s (kind, by_user, deed, at)
 where s.at is not null
union all
select s.at, cast(s.kind || d.id as text), cast(s.by_user as text), cast(s.deed as text),
       cast(d.region || ' #' || d.id || ' ' || d.title as text), cast(null as text), cast(coalesce(d.version_no, d.minutes_no) as text), cast(null as text), cast('LIST' as text)
  from list_draft d
 cross join lateral (values ('R', d.editor, 'LIST_OPENED', d.opened_at), ('S', d.reviewer, 'LIST_REVIEWED', d.reviewed_at),
                            ('T', d.approver, 'LIST_APPROVED', d.approved_at),
                            ('U', d.ended_by, case d.state when 'PUBLISHED' then 'LIST_PUBLISHED' else 'LIST_WITHDRAWN' end, d.ended_at))
            s (kind, by_user, deed, at)
 where s.at is not null
union all
select v.published_at, cast('V' || v.no as text), cast(v.publisher as text), cast('LIST_VERSION' as text),
       cast(v.no as text), cast(v.supersedes as text), cast(v.sha256 as text), cast(v.minutes_no as text), cast('LIST' as text)
  from catalogue_version v where v.published_at is not null
union all
select changed_at, cast('W' || id as text), cast(changed_by as text), cast('SYNONYMS' as text),
       cast(region || ' ' || matter_code as text), cast(array_to_string(before, '；') as text), cast(array_to_string(after, '；') as text), cast(null as text), cast('LIST' as text)
  from matter_synonym_change
union all
select changed_at, cast('X' || id as text), cast(changed_by as text), cast('KIND_STARTERS' as text),
       cast(process_key as text), cast(array_to_string(before, '；') as text), cast(array_to_string(after, '；') as text), cast(null as text), cast('OFFICE' as text)
  from office_kind_change
union all
select s.at, cast(s.kind || a.id as text), cast(s.by_user as text), cast(s.deed as text),
       cast(concat_ws(' ', a.case_no, '#' || a.id) as text), cast(null as text), cast(a.words[1] as text), cast(concat_ws('；', a.reason, a.basis, s.said) as text), cast('ACTS' as text)
  from audit_act a
 cross join lateral (values ('A', a.asked_by, 'ACT_ASKED', a.asked_at, null),
                            ('B', a.decided_by, case a.state when 'REFUSED' then 'ACT_REFUSED' else 'ACT_APPROVED' end, a.decided_at, a.decision),
                            ('C', case a.state when 'STALE' then 'SYSTEM' else a.decided_by end,
                                  case a.state when 'STALE' then 'ACT_STALE' when 'DONE' then 'ACT_DONE' end, a.ended_at, null)) s (kind, by_user, deed, at, said)
 where s.at is not null and s.deed is not null
