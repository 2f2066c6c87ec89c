-- room people
-- sight case q.case_no
-- order finished_at desc, id desc
-- column finished_at at
-- column case_no case
-- column step step
-- column result result
-- column capacity word
-- column unit unit
-- column posts posts
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
       coalesce(a.decides, a.step ~ '^(approve|decide|confirm|assign|sign|review|rule|supervise|classify|dispatch|verify|conclude|judge|issue)') as decision,
       (select string_agg(unit_name_on(h.unit_code, (a.finished_at at time zone 'Asia/Shanghai')::date) || ' ' || h.role, '；' order by h.id)
          from post_holding h where h.user_id = :person and h.held_from <= (a.finished_at at time zone 'Asia/Shanghai')::date
           and (h.held_to is null or h.held_to >= (a.finished_at at time zone 'Asia/Shanghai')::date)) as posts
  from (select id, case_no, finished_at, step, result, note, actor, acting_unit, cast('ACTED' as text) as capacity, cast(null as boolean) as decides from case_act
        union all
        select * from (select id, case_no, finished_at, step, result, note, actor, acting_unit, cast('PRESENT' as text), cast(null as boolean) from case_act a
                        where array_remove(a.persons, a.actor::text) @> array[cast(:person as text)] offset 0) present
        union all
        select -(t.id * 4 + s.no), t.case_no, s.at, 'approvedAct', null, concat_ws('；', t.words[1], t.reason, t.basis, s.said, '#' || t.id), s.by_user, null,
               s.capacity, s.decides
          from audit_act t
         cross join lateral (values (0, t.asked_by, 'ASKED', t.asked_at, false, null),
                                    (1, t.decided_by, case t.state when 'REFUSED' then 'REFUSED' else 'APPROVED' end, t.decided_at, true, t.decision),
                                    (2, t.decided_by, case t.state when 'DONE' then 'EXECUTED' end, t.ended_at, false, null))
                 s (no, by_user, capacity, at, decides, said)
         where s.at is not null and s.by_user = :person and s.capacity is not null) a
 where a.capacity = 'PRESENT' or a.actor = :person
