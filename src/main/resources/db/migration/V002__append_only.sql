-- Rows that prove something only grow. Every table that says so has this one trigger; which rows the application's role
-- may change at all follows from it (afterMigrate__rights.sql).
create function append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op;
end $$;
