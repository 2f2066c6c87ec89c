-- room people
-- sight region q.region
-- order user_id, id
-- column user_id person
-- column name_then text
-- column unit unit
-- column role word
-- column holding word
-- column held_from day
-- column held_to day
-- column deputy_for person
-- column cards code
-- column id number hidden
-- filter person person : q.user_id = :person
-- filter unit unit : q.unit = :unit
-- filter day day : q.held_from <= (cast(:day as timestamptz) at time zone 'Asia/Shanghai')::date and (q.held_to is null or q.held_to >= (cast(:day as timestamptz) at time zone 'Asia/Shanghai')::date)
select h.id, u.region, h.user_id, o.display_name as name_then, h.unit_code as unit, h.role, h.kind as holding, h.held_from, h.held_to,
       h.deputy_for,
       (select array_agg(c.card_no || ' ' || c.valid_from || '～' || c.valid_to order by c.valid_from) from enforcement_card c
         where c.user_id = h.user_id) as cards
  from post_holding h join organization_unit u on u.code = h.unit_code join officer o on o.user_id = h.user_id
