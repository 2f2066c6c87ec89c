-- Every table is sealed but these, each with its reason; a new table is sealed by itself. Runs after every migration: a column
-- more makes a new version of the table's columns. The log keeps no secret: seal_columns is sealed itself.
create or replace view seal_left_out (table_name, reason) as values
    ('business_number',          'a counter; the numbers given out stand in sealed rows'),
    ('case_document_number',     'a counter; the numbers given out stand in sealed rows'),
    ('case_line',                'follows from the record, by triggers; case_line_drift() compares it'),
    ('case_reader',              'follows from case_line'),
    ('evaluation_call',          'follows from the record; evaluation_drift() compares it'),
    ('evaluation_dispatch',      'follows from the record; evaluation_drift() compares it'),
    ('evaluation_cooperation',   'follows from the record; evaluation_drift() compares it'),
    ('evaluation_attendance',    'follows from the record; evaluation_drift() compares it'),
    ('evaluation_casework',      'follows from the record; evaluation_drift() compares it'),
    ('evaluation_follower',      'how far the follower of the facts has read; nothing is proved by it'),
    ('evaluation_waiting',       'cases the follower of the facts is to look at'),
    ('held_timer',               'how timers of the engine stand while work is held; the act is in case_act'),
    ('holiday_stamp',            'a stamp by which memories are thrown away'),
    ('organization_stamp',       'a stamp by which memories are thrown away'),
    ('matter_synonym_revision',  'a stamp by which memories are thrown away'),
    ('log_in_attempt',           'a counter of wrong passwords that forgets; log-ins are in log_in_event'),
    ('notice',                   'state of the outbox: what was read'),
    ('notice_delivery',          'state of the outbox: tries and leases'),
    ('notice_event',             'state of the outbox: what is to be told follows from the act'),
    ('notice_preference',        'how somebody wants to be told'),
    ('replay_run',               'what designers computed, gone after some days; nothing is decided by it'),
    ('replay_line',              'what designers computed, gone after some days; nothing is decided by it'),
    ('task_offer',               'follows from the offers of open tasks'),
    ('flyway_schema_history',    'the tool''s own, written between migrations'),
    ('seal_leaf',                'the log itself, guarded by its tree'),
    ('seal_entry',               'the log itself, guarded by its tree'),
    ('seal_case',                'follows from the leaves'),
    ('seal_tile',                'the log''s tree'),
    ('seal_checkpoint',          'signed'),
    ('seal_anchor',              'answers of others, signed by them'),
    ('seal_verdict',             'what this server said of itself; nothing is proved by it'),
    ('seal_sequencer',           'how far the sequencer has looked; nothing is proved by it'),
    ('seal_salt',                'secrets that are destroyed with their case'),
    ('act_ge_property',          'counters and locks of the engine'),
    ('act_ge_schema_log',        'which version of the engine made its tables'),
    ('act_hi_job_log',           'how often a job was tried; what it did is in the other tables'),
    ('act_ru_batch',             'running state of the engine; its history is sealed'),
    ('act_ru_case_execution',    'running state of the engine; its history is sealed'),
    ('act_ru_case_sentry_part',  'running state of the engine; its history is sealed'),
    ('act_ru_event_subscr',      'running state of the engine; its history is sealed'),
    ('act_ru_execution',         'running state of the engine; its history is sealed'),
    ('act_ru_ext_task',          'running state of the engine; its history is sealed'),
    ('act_ru_filter',            'lists of tasks; nothing is decided by them'),
    ('act_ru_identitylink',      'running state of the engine; its history is sealed'),
    ('act_ru_incident',          'running state of the engine; its history is sealed'),
    ('act_ru_job',               'running state of the engine; deadlines are in case_deadline'),
    ('act_ru_jobdef',            'running state of the engine'),
    ('act_ru_meter_log',         'counts of the engine''s work'),
    ('act_ru_task',              'running state of the engine; its history is sealed'),
    ('act_ru_task_meter_log',    'counts of the engine''s work'),
    ('act_ru_variable',          'running state of the engine; its history is sealed');

-- Tables whose rows go only with their case, in a transaction that has a tombstone for it; of others rows are taken away in
-- ordinary work (rights, words, stand-ins), which is a line of the log and no fault.
create or replace view seal_kept_tables (table_name) as
select s.table_name from seal_sealed_tables s
 where s.table_name in ('act_hi_procinst', 'act_hi_taskinst', 'act_hi_actinst', 'act_hi_detail', 'act_hi_op_log', 'call', 'case_file')
    or exists (select from pg_trigger g
                where g.tgrelid = to_regclass(s.table_name) and g.tgfoid = 'append_only'::regproc and g.tgtype & 8 <> 0);

do $$
declare
    t record;
begin
    perform pg_advisory_xact_lock(hashtext('yidan rights'));
    for t in select c.relname::text as name,
                    -- Whatever is encrypted, names and addresses of parties, and what proves a password; see SealedRowsTest.
                    array(select a.attname::text from pg_attribute a
                           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                             and (c.relname, a.attname) in (
                                 ('call', 'caller_name'), ('call', 'caller_phone'), ('call', 'party_name'), ('call', 'party_id_no'),
                                 ('call_follow_code', 'code'), ('dispatch', 'handler_phone'), ('fine_register', 'party_name'),
                                 ('fine_register', 'party_id_digest'), ('joint_inspection', 'party_name'),
                                 ('joint_inspection', 'party_id_no'), ('joint_inspection', 'party_address'),
                                 ('joint_violation', 'party_name'), ('joint_violation', 'party_id_no'),
                                 ('joint_violation', 'party_address'), ('penalty_case', 'party_name'),
                                 ('penalty_case', 'party_id_no'), ('penalty_case', 'party_address'),
                                 ('act_id_user', 'pwd_'), ('act_id_user', 'salt_'), ('act_id_user', 'email_'))) as personal
               from pg_class c
              where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                and not exists (select from seal_left_out o where o.table_name = c.relname)
              order by c.relname <> 'seal_columns', c.relname
    loop
        perform seal_table(t.name, t.personal);
    end loop;

    -- The engine's sealed tables are not emptied either; ours refuse it already (afterMigrate__rights.sql).
    for t in select s.table_name as name from seal_sealed_tables s
              where s.table_name like 'act\_%'
                and not exists (select from pg_trigger g where g.tgrelid = s.table_name::regclass and g.tgname = 'never_emptied')
    loop
        execute format('create trigger never_emptied before truncate on %I for each statement execute function append_only()', t.name);
    end loop;

    -- Who audits reads what is sealed and the log, and nothing else; the role is made by who runs the server (docs/operations.md).
    execute format('grant select on seal_left_out, seal_sealed_tables, seal_kept_tables to %I', '${runtimeRole}');
    if exists (select from pg_roles where rolname = 'yidan_auditor') then
        execute format('grant usage on schema %I to yidan_auditor', current_schema());
        for t in select table_name as name from seal_sealed_tables
                 union select unnest(array['seal_leaf', 'seal_columns', 'seal_salt', 'seal_entry', 'seal_case', 'seal_tile',
                                           'seal_checkpoint', 'seal_anchor', 'seal_left_out', 'seal_sealed_tables',
                                           'seal_kept_tables'])
        loop
            execute format('grant select on %I to yidan_auditor', t.name);
        end loop;
    end if;

    -- Leaves are written by the trigger alone; the places in the log by the sequencer.
    execute format('revoke insert on seal_leaf, seal_columns from %I', '${runtimeRole}');
    execute format('revoke execute on function seal_table(text, text[]) from public');
end $$;
