-- room system
-- sight region q.region
-- order edited_at desc, id desc
-- column edited_at at
-- column matter_code matter
-- column was text
-- column becomes text
-- column editor person
-- column reviewer person
-- column approver person
-- column approved_at at
-- column minutes_no code
-- column publisher person
-- column list_version code
-- column effective_from day
-- column case_no case
-- column state word
-- column id text hidden
-- filter matter matter : q.matter_code = upper(:matter)
-- filter person person : :person in (q.editor, q.reviewer, q.approver, q.publisher)
-- filter list_version version : q.list_version = :list_version
-- filter from day : q.edited_at >= :from
-- filter to until : q.edited_at < :to
select d.id || '-' || c.matter_code as id, d.region, c.edited_at, c.matter_code, c.edited_by as editor, d.reviewer, d.approver, d.approved_at,
       d.minutes_no, d.publisher, d.version_no as list_version, d.effective_from, d.state,
       (select string_agg(k.key || '=' || k.value, '；' order by k.key) from jsonb_each_text(c.before) k
         where c.after is null or c.after ->> k.key is distinct from k.value) as was,
       (select string_agg(k.key || '=' || k.value, '；' order by k.key) from jsonb_each_text(c.after) k
         where c.before is null or c.before ->> k.key is distinct from k.value) as becomes,
       (select p.case_no from adjustment_proposal p where p.draft_id = d.id order by p.id limit 1) as case_no
  from list_draft_change c join list_draft d on d.id = c.draft_id
