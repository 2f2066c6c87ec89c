-- The sealed log (ADR 0075): each committed transaction that changed a row of record leaves at least one leaf, written by the
-- database itself. Triggers gather one line a row in settings that live as long as the transaction, so that nothing is locked,
-- a savepoint that is undone undoes its lines, and a transaction that is rolled back leaves nothing.

create table seal_leaf (
    id        bigint      generated always as identity primary key,
    xid       xid8        not null,
    part      integer     not null,
    node      text        not null,
    closed_at timestamptz not null,
    content   text        not null
);
comment on table seal_leaf is 'what a committed transaction changed; content is exactly what is hashed. Numbers grow with the order of changes to a row';
create index seal_leaf_xid on seal_leaf (xid);

create table seal_columns (
    table_name       text    not null,
    version          integer not null,
    open_columns     text[]  not null,
    personal_columns text[]  not null,
    key_columns      text[]  not null,
    case_column      text,
    primary key (table_name, version)
);
comment on table seal_columns is 'which columns a hash of a row is over, in this order';

create table seal_salt (
    scope text  primary key,
    salt  bytea not null
);
comment on table seal_salt is 'what hides the hashes of personal columns: of a case, or of a row that is of no case (table:key); destroyed with it';

create table seal_entry (
    idx  bigint primary key,
    leaf bigint not null unique references seal_leaf
);
comment on table seal_entry is 'the place of a leaf in the log, from 0, without gaps';

create table seal_case (
    case_no      text    not null,
    case_seq     integer not null,
    idx          bigint  not null references seal_entry,
    previous_idx bigint,
    primary key (case_no, case_seq)
);
create index seal_case_idx on seal_case (idx);
comment on table seal_case is 'the leaves of a case, from 1, each with the one before it';

create table seal_tile (
    level  integer not null,
    n      bigint  not null,
    hashes bytea   not null check (octet_length(hashes) = 8192),
    primary key (level, n)
);
comment on table seal_tile is 'full tiles of 256 hashes (C2SP tlog-tiles); partial ones are worked out';

create table seal_checkpoint (
    tree_size bigint      primary key,
    root      bytea       not null,
    note      text        not null,
    made_at   timestamptz not null
);
comment on table seal_checkpoint is 'signed heads of the log (C2SP tlog-checkpoint)';

create table seal_anchor (
    id         bigint      generated always as identity primary key,
    tree_size  bigint      not null references seal_checkpoint,
    kind       text        not null check (kind in ('FILE', 'MAIL', 'WITNESS', 'TSA')),
    target     text        not null,
    confirmed  boolean     not null,
    answer     bytea,
    at         timestamptz not null
);
create index seal_anchor_confirmed on seal_anchor (at) where confirmed;
comment on table seal_anchor is 'where a head went, and what came back: cosignatures of witnesses, tokens of time stamp authorities';

do $$
declare
    t text;
begin
    foreach t in array array['seal_leaf', 'seal_columns', 'seal_entry', 'seal_case', 'seal_tile', 'seal_checkpoint', 'seal_anchor'] loop
        execute format('create trigger %I before update or delete or truncate on %I for each statement execute function append_only()',
                       t || '_append_only', t);
    end loop;
end $$;

create function seal_escape(cell text) returns text immutable parallel safe language sql
    return replace(replace(replace(cell, '\', '\\'), E'\t', '\t'), E'\n', '\n');

-- The cells of these columns of a row named "r" (or new, or old), as an expression: tab between them, \N for null.
create function seal_cells(about regclass, columns text[], r text, separator text default E'\t') returns text stable language sql as $$
    select case when cardinality(columns) = 0 then '''''' else
        format('concat_ws(%L, ', separator) || string_agg(format(case when a.attnotnull then '%s' else 'coalesce(%s, ''\N'')' end,
            format(case when a.atttypid = 'bytea'::regtype then '''sha256:'' || encode(sha256(%s.%I), ''hex'')'
                        when a.atttypid in ('int2'::regtype, 'int4'::regtype, 'int8'::regtype, 'bool'::regtype, 'numeric'::regtype,
                                            'float8'::regtype, 'date'::regtype, 'uuid'::regtype, 'timestamp'::regtype,
                                            'timestamptz'::regtype) then '%s.%I::text'
                        else 'seal_escape(%s.%I::text)' end, r, a.attname)), ', ' order by c.place) || ')' end
      from unnest(columns) with ordinality c (name, place) join pg_attribute a on a.attrelid = about and a.attname = c.name
$$;

-- One line of the transaction: what it is about (c: a case, i: the id of a call, p: a process instance), and the line itself.
-- Each in a setting of its own, as copying one that grows would cost more than all the rest.
-- (Assignments throughout: "perform" would run a whole statement each time.)
create function seal_add(about text, line text) returns text language plpgsql as $$
declare
    n text := current_setting('yidan.seal_lines', true);
    done text;
begin
    if n is null or n = '' then
        n := '0';
    elsif n = '256' then
        done := seal_close();
        n := '0';
    end if;
    done := set_config('yidan.seal_line_' || n, concat(about, E'\n', line), true);
    return set_config('yidan.seal_lines', (n::integer + 1)::text, true);
end $$;

-- Writes what was gathered as leaves of 48 KiB at most.
create function seal_close() returns text language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    n constant integer := coalesce(nullif(current_setting('yidan.seal_lines', true), ''), '0')::integer;
    part integer := coalesce(nullif(current_setting('yidan.seal_part', true), ''), '0')::integer;
    node constant text := coalesce(nullif(current_setting('yidan.node', true), ''), 'database');
    actor constant text := coalesce(nullif(current_setting('yidan.actor', true), ''), 'DATABASE:' || session_user);
    command constant text := coalesce(nullif(current_setting('yidan.command', true), ''), '-');
    said text;
    about text;
    no text;
    abouts text[] := '{}';
    cases text[] := '{}';
    lines text := '';
    size integer := octet_length(node || actor || command) + 200;
    at timestamptz;
begin
    for i in 0 .. n loop
        said := case when i < n then current_setting('yidan.seal_line_' || i) else '' end;
        if lines <> '' and (i = n or size + octet_length(lines) + octet_length(said) > 49152) then
            at := clock_timestamp();
            insert into seal_leaf (xid, part, node, closed_at, content)
            values (pg_current_xact_id(), part, node, at, concat(
                E'yidan-leaf/1\nnode\t', seal_escape(node),
                E'\nat\t', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                E'\ntx\t', pg_current_xact_id(), E'\t', part,
                E'\nactor\t', seal_escape(actor), E'\ncommand\t', seal_escape(command), E'\n',
                (select string_agg(E'case\t' || seal_escape(c) || E'\n', '' order by c collate "C") from unnest(cases) c), lines));
            part := part + 1;
            size := size - octet_length(array_to_string(cases, '')) - 6 * cardinality(cases);
            lines := '';
            abouts := '{}';
            cases := '{}';
        end if;
        about := split_part(said, E'\n', 1);
        if about <> all (abouts) then
            abouts := abouts || about;
            if left(about, 2) = 'c:' then
                no := substr(about, 3);
            elsif left(about, 2) = 'i:' then
                no := (select call_no from call where id = substr(about, 3)::bigint);
            else
                no := (select business_key_ from act_hi_procinst where id_ = substr(about, 3));
            end if;
            if no <> '' and no <> all (cases) then
                cases := cases || no;
                size := size + octet_length(no) + 6;
            end if;
        end if;
        lines := concat(lines, split_part(said, E'\n', 2), case when i < n then E'\n' end);
    end loop;
    said := set_config('yidan.seal_part', part::text, true);
    return set_config('yidan.seal_lines', '', true);
end $$;

create function seal_at_commit() returns trigger language plpgsql as $$
declare
    done text;
begin
    done := ${flyway:defaultSchema}.seal_close();
    return null;
end $$;

-- The application says who does what, before it commits. Nobody says it of SQL by hand.
create function seal_tell(node text, actor text, command text) returns void language plpgsql as $$
declare
    done text;
begin
    done := set_config('yidan.node', node, true);
    done := set_config('yidan.actor', actor, true);
    done := set_config('yidan.command', command, true);
end $$;

-- The salted hash of a row's personal cells.
create function seal_personal(about text, table_name text, key text, cells text) returns text language plpgsql as $$
declare
    no constant text := case left(about, 2) when 'c:' then substr(about, 3)
                                            when 'i:' then (select call_no from call where id = substr(about, 3)::bigint) end;
    of_scope constant text := coalesce(no, table_name || ':' || key);
    of_case bytea := (select salt from seal_salt where scope = of_scope);
begin
    if of_case is null then
        insert into seal_salt values (of_scope, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
            on conflict (scope) do nothing;
        select salt into of_case from seal_salt where scope = of_scope;
    end if;
    return encode(sha256(sha256(of_case || convert_to(table_name, 'UTF8') || '\x00' || convert_to(key, 'UTF8'))
                         || convert_to(cells, 'UTF8')), 'hex');
end $$;

-- The call of seal_add for the row "r" of a table, as its columns say.
create function seal_note(c seal_columns, r text, op text) returns text stable language plpgsql as $$
declare
    name constant regclass := c.table_name::regclass;
    about constant text := case
        when c.case_column is null then ''''''
        when c.case_column = 'call_id' then format('''i:'' || %s.%I', r, c.case_column)
        when c.case_column in ('process_instance_id', 'root_proc_inst_id_', 'proc_inst_id_', 'proc_inst_id')
            then format('''p:'' || %s.%I', r, c.case_column)
        else format('''c:'' || %s.%I', r, c.case_column) end;
    key constant text := seal_cells(name, c.key_columns, r, '|');
    line constant text := quote_literal(E'row\t' || seal_escape(c.table_name) || E'\t' || op || E'\t') || ' || ' || key || ' || '
        || quote_literal(E'\t' || c.version || E'\t');
begin
    if op = 'D' then
        return format('seal_add(%s, %s || %L)', about, line, E'-\t-');
    end if;
    return format('seal_add(%s, %s || encode(sha256(convert_to(%s, ''UTF8'')), ''hex'') || %s)', about, line,
        seal_cells(name, c.open_columns, r),
        case when cardinality(c.personal_columns) = 0 then quote_literal(E'\t-')
             else format('e''\t'' || seal_personal(%s, %L, %s, %s)', about, c.table_name, key, seal_cells(name, c.personal_columns, r)) end);
end $$;

-- Seals a table: writes down its columns where they are others than before, and (again) the function and triggers that write its
-- lines. What is in it already gets a line of its present state, so that every row has one.
create function seal_table(name text, personal text[] default '{}') returns void language plpgsql
    set search_path = ${flyway:defaultSchema}, pg_temp set timezone = 'UTC' set datestyle = 'ISO, YMD' set extra_float_digits = 1
    set intervalstyle = 'postgres' as $$
declare
    c seal_columns;
    last seal_columns;
    trigger_name constant text := 'seal_' || name;
    function_name constant text := 'seal_row_' || name;
    types constant text[] := array(select t.typname::text from pg_attribute a join pg_type t on t.oid = a.atttypid
                                    where a.attrelid = name::regclass and a.attnum > 0 and not a.attisdropped);
    fixed constant text := (
        select string_agg(' set ' || said, '')
          from (values ('timezone = ''UTC''', '{timestamptz,tstzrange}'::text[]),
                       ('datestyle = ''ISO, YMD''', '{timestamptz,tstzrange,timestamp,date,daterange}'),
                       ('extra_float_digits = 1', '{float8}'),
                       ('intervalstyle = ''postgres''', '{}')) s (said, needed_by)
         where types && needed_by or not types <@ '{timestamptz,tstzrange,timestamp,date,daterange,float8,text,varchar,bpchar,
                                                    bool,bytea,int2,int4,int8,numeric,uuid,jsonb,_text,_varchar,_int4}');
begin
    select * into last from seal_columns s where s.table_name = name order by version desc limit 1;
    c.table_name := name;
    c.key_columns := array(select a.attname::text from pg_index i, unnest(i.indkey) with ordinality k (no, place), pg_attribute a
                            where i.indrelid = name::regclass and i.indisprimary and a.attrelid = i.indrelid and a.attnum = k.no
                            order by k.place);
    if c.key_columns = '{}' then
        raise exception 'a sealed table needs a primary key: %', name;
    end if;
    c.open_columns := array(select a.attname::text from pg_attribute a where a.attrelid = name::regclass and a.attnum > 0
                               and not a.attisdropped and a.attname::text <> all (personal) order by a.attnum);
    c.personal_columns := array(select a.attname::text from pg_attribute a where a.attrelid = name::regclass and a.attnum > 0
                               and not a.attisdropped and a.attname::text = any (personal) order by a.attnum);
    c.case_column := (select p from unnest(array['case_no', 'task_no', 'transfer_no', 'call_no', 'call_id', 'objection_no', 'business_key',
                          'business_key_', 'process_instance_id', 'root_proc_inst_id_', 'proc_inst_id_']) with ordinality o (p, place)
                       where p = any (c.open_columns) order by place limit 1);
    c.version := coalesce(last.version, 0);
    if last is distinct from c then
        c.version := c.version + 1;
    elsif exists (select from pg_trigger where tgrelid = name::regclass and tgname = trigger_name) then
        return;
    end if;

    -- Fixed settings: a row must have the same text whoever changes it. Each costs its time, so only those that the types need.
    execute format($f$
        create or replace function %I() returns trigger language plpgsql set search_path = %I, pg_temp %s as $t$
        declare
            done text;
        begin
            if tg_op = 'INSERT' then done := %s;
            elsif tg_op = 'UPDATE' then done := %s;
            else done := %s; end if;
            return null;
        end $t$ $f$, function_name, current_schema(), fixed,
        seal_note(c, 'new', 'I'), seal_note(c, 'new', 'U'), seal_note(c, 'old', 'D'));
    execute format('create or replace trigger %I after insert or update or delete on %I for each row execute function %I()',
        trigger_name, name, function_name);
    execute format('alter table %I enable always trigger %I', name, trigger_name);
    if not exists (select from pg_trigger where tgrelid = name::regclass and tgname = trigger_name || '_commit') then
        execute format($f$create constraint trigger %I after insert or update or delete on %I deferrable initially deferred
            for each row when (coalesce(current_setting('yidan.seal_lines', true), '') = '') execute function seal_at_commit()$f$,
            trigger_name || '_commit', name);
        execute format('alter table %I enable always trigger %I', name, trigger_name || '_commit');
    end if;

    if c.version > coalesce(last.version, 0) then -- the row of columns comes first: what writes the leaf at commit hangs on it
        insert into seal_columns select c.*;
        execute format('select %s from %I r', seal_note(c, 'r', case when last.version is null then 'I' else 'U' end), name);
    end if;
end $$;

create view seal_sealed_tables as
select distinct on (table_name) * from seal_columns order by table_name, version desc;

-- The text of a row as of now in these columns, as its hash is over; null where there is no such row.
create function seal_text(name text, row_key text, columns text[]) returns text stable language plpgsql
    set timezone = 'UTC' set datestyle = 'ISO, YMD' set extra_float_digits = 1 set intervalstyle = 'postgres' as $$
declare
    keys constant text[] := (select key_columns from seal_sealed_tables where table_name = name);
    cells text;
begin
    execute format('select %s from %I r where %s = $1', seal_cells(name::regclass, columns, 'r'), name,
                   seal_cells(name::regclass, keys, 'r', '|')) into cells using row_key;
    return cells;
end $$;

create function seal_text(name text, row_key text) returns text stable language sql as $$
    select seal_text(name, row_key, open_columns || personal_columns) from seal_sealed_tables where table_name = name
$$;
