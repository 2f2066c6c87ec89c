create table bundle_run (
    id         bigint generated always as identity primary key,
    month      varchar(7)  not null check (month ~ '^\d{4}-\d{2}$'),
    personal   boolean     not null,
    cases      text[]      not null,
    ordered_by varchar(64) not null,
    ordered_at timestamptz not null
);
comment on table bundle_run is 'the bundles of a month, ordered in one run; how far it is follows from case_bundle (append only)';

create table case_bundle (
    id              bigint generated always as identity primary key,
    case_no         varchar(32) not null,
    run_id          bigint      references bundle_run,
    personal        boolean     not null,
    made_by         varchar(64) not null,
    made_at         timestamptz not null,
    tree_size       bigint,
    leaves          integer,
    manifest_sha256 varchar(64),
    fault           varchar(400),
    constraint case_bundle_made_or_not check ((fault is null) = (num_nulls(tree_size, leaves, manifest_sha256) = 0))
);
create index case_bundle_of_case on case_bundle (case_no, made_at);
create index case_bundle_of_run on case_bundle (run_id) where run_id is not null;
comment on table case_bundle is 'every bundle of a case that was given out, by whom and which one; or why it could not be made (append only)';

create trigger bundle_run_append_only before update or delete or truncate on bundle_run
    for each statement execute function append_only();
create trigger case_bundle_append_only before update or delete or truncate on case_bundle
    for each statement execute function append_only();

-- Many rows of one sealed table as their hashes are over, found by their keys, each key's columns with their own types and index.
-- Of one column of bytes, "raw" gives the bytes.
create function seal_texts(name text, row_keys text[], columns text[], raw boolean default false)
    returns table (key text, cells text) stable language plpgsql
    set timezone = 'UTC' set datestyle = 'ISO, YMD' set extra_float_digits = 1 set intervalstyle = 'postgres' as $$
declare
    keys constant text[] := (select key_columns from seal_sealed_tables where table_name = name);
begin
    return query execute (
        select format('select %s, %s from %I r where (%s) in (select %s from unnest($1) k)',
                      seal_cells(name::regclass, keys, 'r', '|'), case when raw then format('encode(r.%I, ''hex'')', columns[1])
                           else seal_cells(name::regclass, columns, 'r') end, name,
                      string_agg(format('r.%I', a.attname), ', ' order by c.place),
                      string_agg(format('split_part(k, ''|'', %s)::%s', c.place, format_type(a.atttypid, null)), ', ' order by c.place))
          from unnest(keys) with ordinality c (column_name, place)
          join pg_attribute a on a.attrelid = name::regclass and a.attname = c.column_name) using row_keys;
end $$;

-- The keys of the rows that carry the number of a case, its call or its processes.
create function seal_keys_of(name text, no text) returns setof text stable language plpgsql as $$
declare
    c constant seal_sealed_tables := (select s from seal_sealed_tables s where table_name = name);
begin
    return query execute format('select %s from %I r where r.%I %s', seal_cells(name::regclass, c.key_columns, 'r', '|'), name, c.case_column,
        case when c.case_column = 'call_id' then '= (select id from call where call_no = $1)'
             when c.case_column in ('process_instance_id', 'root_proc_inst_id_', 'proc_inst_id_')
                 then 'in (select id_ from act_hi_procinst where business_key_ = $1)'
             else '= $1' end) using no;
end $$;
