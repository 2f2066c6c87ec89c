-- A sequence does not go back with a rollback, so a chart read inside a transaction that failed is never taken for another.
create sequence organization_stamp_number start 2;

create or replace function move_organization_stamp() returns trigger language plpgsql as $$
begin
    update organization_stamp set stamp = nextval('organization_stamp_number');
    return null;
end $$;
