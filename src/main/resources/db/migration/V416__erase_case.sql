-- Where the rows of a case lie, straight from the schema: tables that name the case in a column, those that hang on them by a
-- foreign key, and others by their process, task or decision. In a condition $1 is the number of the case, $2 its processes, $3
-- their tasks, $4 their decisions, $5 their byte arrays, $6 the contents only this case names. Tables made later are found by
-- themselves; what names a case by another column than case_no without a foreign key is named here. Rank 0 goes first.
create function case_tables() returns table (rank integer, name text, condition text) stable language plpgsql as $$
declare
    conditions jsonb;
    ranks jsonb := '{}';
    before jsonb;
    found record;
begin
    select jsonb_object_agg(relname, rows_of_case) into conditions
      from (select c.relname, string_agg(format('%I = $1', a.attname), ' or ' order by a.attnum) as rows_of_case
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname not like 'act\_%'
               -- What names a destroyed case for good: its tombstone, the log, the list of a clean-up; lines follow by triggers.
               and c.relname not in ('tombstone', 'audit_clean_up', 'case_line', 'case_reader')
               and (c.relname not like 'seal\_%' or c.relname = 'seal_salt')
               -- Of the list, not of the case it names: a confirmed guide, the run of a change.
               and c.relname not in ('guide_confirmed', 'carry_over_run')
               and (a.attname = 'case_no'
                    or (c.relname, a.attname) in (('case_link', 'from_no'), ('case_link', 'to_no'), ('ledger_entry', 'business_key'),
                        ('notice_event', 'business_key'), ('carry_over_item', 'business_key'), ('carry_over_choice', 'business_key'),
                        ('ruling', 'ruling_no'), ('seal_salt', 'scope'))
                    or exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
                                and k.confrelid = 'case_file'::regclass and k.conkey = array[a.attnum]
                                and k.confkey = array[(select attnum from pg_attribute n
                                                        where n.attrelid = 'case_file'::regclass and n.attname = 'case_no')]))
             group by c.relname) named;

    loop -- what hangs on a table found so far
        before := conditions;
        for found in
            select c.relname, string_agg(format('(%s) in (select %s from %I where %s)', key.columns, key.refers, p.relname,
                                                before ->> p.relname), ' or ' order by key.columns) as rows_of_case
              from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
             cross join lateral (select string_agg(quote_ident(a.attname), ', ' order by n) as columns,
                                        string_agg(quote_ident(b.attname), ', ' order by n) as refers
                                   from unnest(k.conkey, k.confkey) with ordinality u (mine, other, n)
                                   join pg_attribute a on a.attrelid = c.oid and a.attnum = mine
                                   join pg_attribute b on b.attrelid = p.oid and b.attnum = other) key
             where k.contype = 'f' and c.relnamespace = current_schema()::regnamespace and c.relname not like 'act\_%'
               and before ? p.relname and not before ? c.relname and c.relname <> 'audit_clean_up'
             group by c.relname
        loop
            conditions := conditions || jsonb_build_object(found.relname, found.rows_of_case);
        end loop;
        exit when conditions = before;
    end loop;

    select conditions || jsonb_object_agg(relname, rows_of_case) into conditions
      from (select c.relname, string_agg(format(case
                        when a.attname in ('task_id_', 'task_id') then '%I = any($3)'
                        when a.attname = 'dec_inst_id_' then '%I = any($4)'
                        else '%I = any($2)' end, a.attname), ' or ' order by a.attnum) as rows_of_case
              from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
             where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and not conditions ? c.relname
               and c.relname not like 'seal\_%'
               and a.attname in ('proc_inst_id_', 'process_instance_id_', 'process_instance_id', 'task_id_', 'task_id', 'dec_inst_id_')
             group by c.relname) others;
    conditions := conditions || jsonb_build_object('stored_file', 'sha256 = any($6)',
        -- Some the engine left to nobody; those of a case within this one hang on its own rows.
        'act_ge_bytearray', 'id_ = any($5) or root_proc_inst_id_ = any($2)'
            || (select string_agg(format(' and not exists (select from %I r where r.%I = act_ge_bytearray.id_)', c.relname, a.attname), '')
                  from pg_class c join pg_attribute a on a.attrelid = c.oid
                 where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname like 'act\_%'
                   and a.attname in ('bytearray_id_', 'exception_stack_id_', 'job_exception_stack_id_', 'error_details_id_', 'content_id_')));

    -- Who looked at a case is kept as long as the case was: younger reads stay, for they tell of who reads, not of the case.
    if conditions ? 'record_read' then
        conditions := conditions || jsonb_build_object('record_read', 'case_no = $1 and at < now() - interval ''3650 days''');
    end if;

    select jsonb_object_agg(key, 0) into ranks from jsonb_each_text(conditions);
    for turn in 0 .. 99 loop -- children before their parents; a circle would not end
        before := ranks;
        for found in
            select p.relname, max((before ->> c.relname)::integer) + 1 as least
              from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
             where k.contype = 'f' and c.oid <> p.oid and before ? p.relname and before ? c.relname
               and p.relnamespace = current_schema()::regnamespace
             group by p.relname
        loop
            if (ranks ->> found.relname)::integer < found.least then
                ranks := ranks || jsonb_build_object(found.relname, found.least);
            end if;
        end loop;
        exit when ranks = before;
    end loop;
    -- By its process the log of a deletion is told which case a row was of: processes go last.
    return query select case key when 'act_hi_procinst' then 100 else (ranks ->> key)::integer end, key, value
                   from jsonb_each_text(conditions) order by 1, 2;
end $$;

-- The one way a case is destroyed. It works as the owner of the tables, for the application may delete no such row itself; it asks
-- for the two persons and the archive term, writes the tombstone and takes the rows, in the transaction of the caller.
create function erase_case(act bigint, no text) returns void language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    asked audit_act;
    file case_file;
    line case_line;
    processes text[];
    tasks text[];
    decisions text[];
    bytes text[] := '{}';
    contents text[];
    part text[];
    counts jsonb := '{}';
    counted bigint;
    place record;
begin
    select * into asked from audit_act a where a.id = act for share;
    perform from audit_clean_up c where c.act_id = act and c.case_no = no and c.state = 'WAITING' for update;
    if not found or asked.kind <> 'CLEAN_UP' or asked.state <> 'RUNNING' or asked.decided_by is null
        or asked.decided_by = asked.asked_by then
        raise exception 'no act of two persons destroys the case %', no using errcode = 'insufficient_privilege';
    end if;
    select * into file from case_file f where f.case_no = no for update;
    if not found or file.status <> 'CLOSED' or file.closed_at > now() - interval '3650 days' then
        raise exception 'the archive term of the case % has not ended', no using errcode = 'insufficient_privilege';
    end if;
    with recursive of_case as (
        select p.id_ from act_hi_procinst p where p.business_key_ = no
        union
        select c.id_ from act_hi_procinst c join of_case o on c.super_process_instance_id_ = o.id_ where coalesce(c.business_key_, no) = no)
    select coalesce(array_agg(id_ order by id_), '{}') into processes from of_case;
    if exists (select from act_ru_execution e where e.proc_inst_id_ = any(processes)) then
        raise exception 'a process of the case % still runs', no using errcode = 'object_in_use';
    end if;
    select * into line from case_line l where l.case_no = no;
    select coalesce(array_agg(id_), '{}') into tasks from act_hi_taskinst where proc_inst_id_ = any(processes);
    select coalesce(array_agg(id_), '{}') into decisions from act_hi_decinst where proc_inst_id_ = any(processes);
    select coalesce(array_agg(distinct a.sha256), '{}') into contents from case_attachment a
     where a.case_no = no and not exists (select from case_attachment o where o.sha256 = a.sha256 and o.case_no is distinct from no);
    for place in
        select t.condition, t.name, a.attname
          from case_tables() t join pg_attribute a on a.attrelid = t.name::regclass
         where t.name like 'act\_%'
           and a.attname in ('bytearray_id_', 'exception_stack_id_', 'job_exception_stack_id_', 'error_details_id_', 'content_id_')
    loop
        execute format('select coalesce(array_agg(%1$I), ''{}'') from %2$I where %1$I is not null and (%3$s)',
                       place.attname, place.name, place.condition) into part using no, processes, tasks, decisions;
        bytes := bytes || part;
    end loop;

    for place in select * from case_tables() loop
        execute format('select count(*) from %I where %s', place.name, place.condition)
            into counted using no, processes, tasks, decisions, bytes, contents;
        if counted > 0 then
            counts := counts || jsonb_build_object(place.name, counted);
        end if;
    end loop;
    insert into tombstone values (no, now(), asked.basis, asked.asked_by, asked.decided_by, asked.reason, counts, act,
        coalesce(line.kind, file.kind), file.region, line.unit, file.opened_at, file.closed_at, coalesce(line.readers, '{*}'), processes);
    perform set_config('yidan.erasing', pg_current_xact_id()::text, true);
    for place in select t.* from case_tables() t where counts ? t.name order by t.rank, t.name loop
        execute format('delete from %I where %s', place.name, place.condition)
            using no, processes, tasks, decisions, bytes, contents;
    end loop;
    perform set_config('yidan.erasing', '', true);
    update audit_clean_up set state = 'DONE', fault = null, ended_at = now() where act_id = act and case_no = no;
end $$;

-- Whoever could see the case finds what is left of it by its number.
create or replace view case_line_source as
select f.case_no, f.kind, f.region, f.title, f.matter_code, f.matter_name, f.place, f.urgency, f.status = 'OPEN' as open, f.outcome,
       c.lead_unit as unit, f.opened_at,
       array(select distinct reader collate "C" from (
                 values ('*'), ('region:' || f.region), ('unit:' || c.calling_unit), ('unit:' || c.lead_unit),
                        ('place:' || f.township), ('by:' || c.caller_user), ('by:' || c.handler)
                 union all select 'unit:' || unit from dispatch d, unnest(d.lead_unit || d.coop_units) unit where d.call_id = c.id
                 union all select 'unit:' || s.acting_unit from case_act s where s.case_no = f.case_no and s.step = 'standIn'
                 union all select 'by:' || s.actor from case_act s where s.case_no = f.case_no and s.actor <> 'SYSTEM') of (reader)
              where reader is not null order by 1) as readers
  from case_file f join call c on c.id = f.id
union all
select f.case_no, cast(case f.kind when 'OFFICE' then split_part(f.case_no, '-', 1) else f.kind end as varchar(16)), f.region, f.title,
       f.matter_code, f.matter_name, f.place, f.urgency, f.status = 'OPEN', f.outcome,
       (select p.unit_code from case_party p where p.case_no = f.case_no order by p.joined limit 1), f.opened_at,
       array(select distinct reader collate "C" from (
                 values ('*'), ('office:' || f.region)
                 union all select 'party:' || p.unit_code from case_party p where p.case_no = f.case_no
                 union all select 'party:' || a.acting_unit from case_act a where a.case_no = f.case_no
                 union all select r || a.actor from case_act a, unnest(array['actor:', 'by:']) r
                            where a.case_no = f.case_no and a.actor <> 'SYSTEM') of (reader)
              where reader is not null order by 1)
  from case_file f where f.kind <> 'CALL'
union all
select t.case_no, t.kind, t.region, cast(t.case_no as varchar(120)), cast(null as varchar(32)),
       cast(null as varchar(200)), cast(null as varchar(240)), cast('一般' as varchar(8)), false,
       cast('DESTROYED' as varchar(32)), t.unit, t.opened_at, t.readers
  from tombstone t;
create constraint trigger case_line_of_tombstone after insert on tombstone deferrable initially deferred
    for each row execute function case_line_follows();
