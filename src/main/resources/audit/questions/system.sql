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
-- filter source choice(ENGINE|LOG_IN|PEOPLE|DESIGN|MIGRATION|LIST|OFFICE) : q.source = :source
-- filter from day : q.at >= :from
-- filter to until : q.at < :to
-- filter target text : concat_ws(' ', q.target, q.was, q.becomes) like '%' || :target || '%'
-- filter deed text : q.deed like '%' || :deed || '%'
select timestamp_::timestamptz as at, 'E' || id_ as id, coalesce(user_id_, 'SYSTEM') as actor, operation_type_ || ' ' || replace(entity_type_, ' ', '') as deed,
       concat_ws(' ', nullif(property_, ''), deployment_id_, coalesce(proc_def_key_, proc_def_id_), proc_inst_id_, task_id_, job_id_, batch_id_) as target,
       org_value_ as was, new_value_ as becomes, annotation_ as reason, 'ENGINE' as source
  from act_hi_op_log
 where not (operation_type_ in ('Claim', 'Complete') or operation_type_ = 'Create' and entity_type_ in ('ProcessInstance', 'Task'))
union all
select occurred_at, 'L' || id, coalesce(actor, user_id, '-'), kind, concat_ws(' ', user_id, address, channel), null, null, null, 'LOG_IN'
  from log_in_event
union all
select at, 'P' || id, by_user, action, concat_ws(' ', user_id, unit_code), was, becomes, reason, 'PEOPLE' from organization_change
union all
select drawn_at, 'D' || id, drawn_by, 'DRAWN', '#' || id || ' ' || name, null, seal, reason, 'DESIGN' from designer_draft
union all
select e.at, 'F' || e.draft_id, e.by_user, e.outcome, '#' || e.draft_id || ' ' || coalesce(e.deployment_id, ''), null, null, e.reason, 'DESIGN'
  from designer_draft_end e
union all
select at, kind || id, by_user, deed, target, source_label, target_label, reason, 'MIGRATION' from (
    select m.id, m.reason, m.source_label, m.target_label, m.process_key || ' #' || m.id as target, s.* from migration_run m
     cross join lateral (values ('M', m.created_by, 'MIGRATION_PLANNED', m.created_at), ('N', m.proposed_by, 'MIGRATION_PROPOSED', m.proposed_at),
                                ('O', m.confirmed_by, 'MIGRATION_CONFIRMED', m.confirmed_at)) s (kind, by_user, deed, at)
     where s.at is not null) runs
union all
select at, kind || id, by_user, deed, region || ' #' || id || ' ' || title, null, coalesce(version_no, minutes_no), null, 'LIST' from (
    select d.id, d.region, d.title, d.version_no, d.minutes_no, s.* from list_draft d
     cross join lateral (values ('R', d.editor, 'LIST_OPENED', d.opened_at), ('S', d.reviewer, 'LIST_REVIEWED', d.reviewed_at),
                                ('T', d.approver, 'LIST_APPROVED', d.approved_at),
                                ('U', d.ended_by, case d.state when 'PUBLISHED' then 'LIST_PUBLISHED' else 'LIST_WITHDRAWN' end, d.ended_at))
                s (kind, by_user, deed, at)
     where s.at is not null) drafts
union all
select v.published_at, 'V' || v.no, v.publisher, 'LIST_VERSION', v.no, v.supersedes, v.sha256, v.minutes_no, 'LIST'
  from catalogue_version v where v.published_at is not null
union all
select changed_at, 'W' || id, changed_by, 'SYNONYMS', region || ' ' || matter_code, array_to_string(before, '；'), array_to_string(after, '；'), null, 'LIST'
  from matter_synonym_change
union all
select changed_at, 'X' || id, changed_by, 'KIND_STARTERS', process_key, array_to_string(before, '；'), array_to_string(after, '；'), null, 'OFFICE'
  from office_kind_change
