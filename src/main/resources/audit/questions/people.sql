-- room people
-- sight case q.case_no
-- order finished_at desc, id desc
-- column finished_at at
-- column case_no case
-- column step step
-- column result result
-- column capacity word
-- column unit unit
-- column posts text
-- column note text
-- column id number hidden
-- filter person person required
-- filter from day : q.finished_at >= :from
-- filter to until : q.finished_at < :to
-- filter decisions yes : q.decision
-- filter case text : q.case_no = :case
select a.id, a.case_no, a.finished_at, a.step, a.result, a.note, a.capacity,
       coalesce(a.acting_unit, (select h.unit_code from post_holding h where h.user_id = :person
                                   and h.held_from <= (a.finished_at at time zone 'Asia/Shanghai')::date
                                   and (h.held_to is null or h.held_to >= (a.finished_at at time zone 'Asia/Shanghai')::date)
                                 order by h.id limit 1)) as unit,
       a.step ~ '^(approve|decide|confirm|assign|sign|review|rule|supervise|classify|dispatch|verify|conclude|judge|issue)' as decision,
       (select string_agg(unit_name_on(h.unit_code, (a.finished_at at time zone 'Asia/Shanghai')::date) || ' ' || h.role, '；' order by h.id)
          from post_holding h where h.user_id = :person and h.held_from <= (a.finished_at at time zone 'Asia/Shanghai')::date
           and (h.held_to is null or h.held_to >= (a.finished_at at time zone 'Asia/Shanghai')::date)) as posts
  from (select a.*, cast('ACTED' as text) as capacity from case_act a
        union all
        select * from (select a.*, cast('PRESENT' as text) from case_act a
                        where array_remove(a.persons, a.actor::text) @> array[cast(:person as text)] offset 0) present) a
 where a.capacity = 'PRESENT' or a.actor = :person
