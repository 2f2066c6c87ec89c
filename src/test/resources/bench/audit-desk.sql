-- Beside the calls of million-calls.sql: eight more acts and two deadlines a call, returns, arrivals off site, ledger, fines, log-ins,
-- operations of the engine and its tasks, about as often as in an office.
-- The triggers are off, and the indexes are made anew when all is there.
do $$
declare
    t text;
    i record;
begin
    create temp table later as select null::text as how where false;
    foreach t in array array['case_act', 'case_deadline', 'ledger_entry', 'log_in_event', 'dispatch_return', 'fine_register', 'act_hi_procinst',
                             'act_hi_taskinst', 'act_hi_op_log'] loop
        execute format('alter table %I disable trigger user', t);
        insert into later values (format('alter table %I enable trigger user', t));
        for i in select x.indexrelid::regclass::text as name, pg_get_indexdef(x.indexrelid) as how from pg_index x
                  where x.indrelid = t::regclass and not x.indisunique loop
            execute 'drop index ' || i.name;
            insert into later values (i.how);
        end loop;
    end loop;
end $$;

insert into case_act (id, case_no, step, result, actor, acting_unit, persons, card_nos, guide_steps, finished_at, answers, lat, lng)
select 200000000 + 8 * f.id + s, f.case_no,
       (array['registerCall','verifyAndAccept','approveUpwardCall','dispatchCall','acceptDispatch','firstResponse','giveFeedback','verifyOnSite'])[s],
       case when s = 6 and f.id % 400 = 7 then 'OFF_SITE' else 'DONE' end,
       case when s <= 2 then f.opened_by when s = 4 then lower(f.region) || '-cmd.county-dispatcher' else lower(c.lead_unit) || '.unit-handler' end,
       c.lead_unit, case s when 6 then array[lower(c.lead_unit) || '.unit-handler'] else '{}' end,
       case when s = 6 and f.id % 50 <> 3 then '{A1,A2}'::text[] else '{}' end, '{}', f.opened_at + s * interval '9 hours', '{}',
       case when s = 6 and f.id % 300 <> 5 then 32.5 end, case when s = 6 and f.id % 300 <> 5 then 111.5 end
  from case_file f join call c on c.id = f.id, generate_series(1, 8) s where f.id > 10000000;

insert into case_deadline (id, case_no, step, unit, clock, amount, day_period, own, started_at, due, first_due, rule, remind_at, yellow_at, met_at)
select 500000000 + 2 * f.id + s, f.case_no, (array['acceptDispatch','handleMatter'])[s], c.lead_unit, 'WORKING_DAYS', 3 * s, false, false, f.opened_at,
       f.opened_at + 3 * s * interval '1 day', f.opened_at + 3 * s * interval '1 day', '清单规定', f.opened_at, f.opened_at,
       f.opened_at + 3 * s * interval '1 day' + case when f.id % 17 = s then interval '5 hours' else interval '-2 hours' end
  from case_file f join call c on c.id = f.id, generate_series(1, 2) s where f.id > 10000000;

insert into dispatch_return (dispatch_id, no, returned_at, returned_by, return_reason, return_basis, decision, decided_by)
select d.id, 1, d.issued_at + interval '5 hours', lower(d.lead_unit) || '.unit-clerk', 'NOT_OUR_DUTY', '三定规定', 'REJECT', '420381-cmd.county-dispatcher'
  from dispatch d where d.id > 10000000 and d.id % 60 = 11;

insert into ledger_entry (id, recorded_at, region, unit_code, process_key, business_key, node, rule_id, category, fact, deadline, actual, severity, status)
select 900000000 + f.id, f.opened_at + interval '4 days', f.region, c.lead_unit, 'matter-call', case when f.id % 3000 = 1 then '-' else f.case_no end,
       'handleMatter', 'CALL-A9-HANDLE', 'OVERDUE_HANDLE', '逾期办理', f.opened_at + interval '3 days', f.opened_at + interval '4 days', 1, 'RECORDED'
  from case_file f join call c on c.id = f.id where f.id > 10000000 and f.id % 17 = 1;

insert into fine_register (region, act_id, party_name, party_key, case_no, subject_unit, amount, claimed_at)
select f.region, 'act-' || f.id, '当事人' || f.id % 20000, '当事人' || f.id % 20000, f.case_no, c.lead_unit, 2000, f.opened_at
  from case_file f join call c on c.id = f.id where f.id > 10000000 and f.id % 40 = 9;

insert into log_in_event (occurred_at, kind, user_id, address, channel)
select f.opened_at, case when f.id % 900 = 1 then 'LOCKED' else 'LOGGED_IN' end, f.opened_by, '10.0.0.1', 'page' from case_file f where f.id > 10000000 and f.id % 2 = 0;

insert into act_hi_procinst (id_, business_key_, proc_inst_id_, proc_def_key_, proc_def_id_, start_time_, end_time_, start_act_id_, root_proc_inst_id_, state_)
select 'b' || f.id, f.case_no, 'b' || f.id, 'matter-call', (select id_ from act_re_procdef where key_ = 'matter-call' limit 1), f.opened_at, f.closed_at,
       'StartEvent', 'b' || f.id, 'COMPLETED' from case_file f where f.id > 10000000;
insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_inst_id_, root_proc_inst_id_, execution_id_, name_, start_time_, end_time_, assignee_)
select 'b' || f.id || '-' || s, 'UserTask_' || s, 'matter-call', 'b' || f.id, 'b' || f.id, 'b' || f.id, '任务', f.opened_at + s * interval '9 hours',
       f.opened_at + (s + 1) * interval '9 hours', 'someone' from case_file f, generate_series(1, 4) s where f.id > 10000000;
insert into act_hi_op_log (id_, user_id_, timestamp_, operation_type_, operation_id_, entity_type_, category_, proc_inst_id_, property_, new_value_)
select 'b' || f.id || '-' || s, 'someone', f.opened_at + s * interval '9 hours', case when f.id % 500 = 1 and s = 1 then 'SetDueDate' else 'Complete' end, 'o' || f.id || s,
       'Task', 'TaskWorker', 'b' || f.id, 'delete', 'true' from case_file f, generate_series(1, 4) s where f.id > 10000000;

do $$
declare
    one text;
begin
    for one in select how from later loop
        execute one;
    end loop;
end $$;
analyze;
