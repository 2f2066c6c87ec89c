-- room moment
-- sight region q.region
-- order region, matter_code
-- column region region
-- column matter_code matter
-- column matter_name text
-- column lead_type text
-- column coop_types text
-- column lead_duty text
-- column legal_basis text
-- column list_version code
-- column accept_hours number
-- column handle_days number
-- filter at moment required
-- filter known moment
-- filter region region : q.region = :region
-- filter matter matter : q.matter_code = upper(:matter)
select e.region, e.matter_code, e.name as matter_name, e.lead_duty, e.legal_basis, e.version_no as list_version, e.accept_hours, e.handle_days,
       (select u.unit_type from matter_entry_unit u where u.entry_id = e.id and u.role = 'LEAD') as lead_type,
       (select string_agg(u.unit_type, '；' order by u.position) from matter_entry_unit u where u.entry_id = e.id and u.role = 'COOPERATING') as coop_types
  from matter_entry e
 where e.valid @> (cast(:at as timestamptz) at time zone 'Asia/Shanghai')::date and e.recorded @> coalesce(:known, cast(:at as timestamptz))
