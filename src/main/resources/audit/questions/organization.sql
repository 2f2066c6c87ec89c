-- room system
-- sight region q.region
-- order at desc, id desc
-- column at at
-- column actor person
-- column deed deed
-- column person person
-- column unit unit
-- column effective day
-- column was text
-- column becomes text
-- column reason text
-- column id number hidden
-- filter actor person : q.actor = :actor
-- filter person person : q.person = :person
-- filter unit unit : q.unit = :unit
-- filter from day : q.at >= :from
-- filter to until : q.at < :to
select c.id, c.at, c.by_user as actor, c.action as deed, c.user_id as person, c.unit_code as unit, c.effective, c.was, c.becomes, c.reason,
       coalesce(u.region, (select o.region from post_holding h join organization_unit o on o.code = h.unit_code
                            where h.user_id = c.user_id order by h.id desc limit 1)) as region
  from organization_change c left join organization_unit u on u.code = c.unit_code
