-- The application works as a role of its own (${runtimeRole}): it reads and writes rows, but changes no schema, empties no
-- table, switches no guard off, and of rows that only grow it may neither change nor delete any. Runs after every
-- migration, so that a new table needs no grant of its own; one node at a time.
do $$
declare
    role constant name := '${runtimeRole}';
    t record;
begin
    perform pg_advisory_xact_lock(hashtext('yidan rights'));
    if not exists (select from pg_roles where rolname = role) then
        raise exception 'the role % of spring.datasource.username does not exist', role
            using hint = 'Create it with: create role ' || quote_ident(role) || ' login password ''…'' (docs/operations.md).';
    end if;

    for t in select c.oid::regclass as name
             from pg_class c
             where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
               and c.relname not like 'act\_%' and c.relname <> 'flyway_schema_history'
               and not exists (select from pg_trigger g
                               where g.tgrelid = c.oid and g.tgfoid = 'append_only'::regproc and g.tgtype & 32 <> 0)
    loop
        execute format('create trigger never_emptied before truncate on %s for each statement execute function append_only()',
                       t.name);
    end loop;

    execute format('revoke create on schema %I from public', current_schema());
    execute format('grant usage on schema %I to %I', current_schema(), role);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), role);
    execute format('grant usage, select on all sequences in schema %I to %I', current_schema(), role);
    execute format('revoke insert, update, delete on flyway_schema_history from %I', role);
    for t in select g.tgrelid::regclass as name,
                    case when bool_or(g.tgtype & 16 <> 0) then 'update, delete' else 'delete' end as rights
             from pg_trigger g
             where g.tgfoid = 'append_only'::regproc and g.tgtype & (8 | 16) <> 0 -- fires on delete or update
             group by g.tgrelid
    loop
        execute format('revoke %s on %s from %I', t.rights, t.name, role);
    end loop;
end $$;
