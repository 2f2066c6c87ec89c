-- room moment
-- sight region q.region
-- order user_id, id
-- column user_id person
-- column name_then text
-- column unit_then text
-- column role word
-- column holding word
-- column held_from day
-- column held_to day
-- column id number hidden
-- filter at moment required
-- filter person person : q.user_id = :person
-- filter unit unit : q.unit = :unit
select h.id, u.region, h.unit_code as unit, h.user_id,
       officer_name_on(h.user_id, (cast(:at as timestamptz) at time zone 'Asia/Shanghai')::date) as name_then,
       unit_name_on(h.unit_code, (cast(:at as timestamptz) at time zone 'Asia/Shanghai')::date) as unit_then,
       h.role, h.kind as holding, h.held_from, h.held_to
  from post_holding h join organization_unit u on u.code = h.unit_code
 where h.held_from <= (cast(:at as timestamptz) at time zone 'Asia/Shanghai')::date
   and (h.held_to is null or h.held_to >= (cast(:at as timestamptz) at time zone 'Asia/Shanghai')::date)
