-- The application destroys a case by erase_case only: from tables with rows of cases, and from the engine's history, it deletes
-- nothing itself but what ordinary work takes back. Runs after afterMigrate__rights.
do $$
declare
    t record;
begin
    perform pg_advisory_xact_lock(hashtext('yidan rights'));
    revoke insert on tombstone from ${runtimeRole};
    revoke all on function erase_case(bigint, text) from public;
    grant execute on function erase_case(bigint, text) to ${runtimeRole};
    for t in select name from case_tables()
              where name like 'act\_hi\_%'
                 or name not like 'act\_%'
                    -- What is planned, offered, held or told anew loses rows in ordinary work.
                    and name not in ('case_party', 'case_attachment', 'stored_file', 'guide_check', 'held_timer', 'migration_item',
                                     'joint_participant', 'joint_check_item', 'joint_object', 'notice_event', 'notice', 'notice_delivery',
                                     'evaluation_call', 'evaluation_dispatch', 'evaluation_cooperation', 'evaluation_attendance',
                                     'evaluation_casework', 'evaluation_waiting')
    loop
        execute format('revoke delete on %I from %I', t.name, '${runtimeRole}');
    end loop;
end $$;
