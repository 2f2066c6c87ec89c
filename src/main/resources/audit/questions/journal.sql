-- room cases
-- sight case q.case_no
-- order finished_at desc, id desc
-- column case_no case
-- column finished_at at
-- column step step
-- column result result
-- column actor person
-- column unit unit
-- column persons person
-- column card_nos code
-- column arrived_at at
-- column note text
-- column list_version code
-- column id number hidden
-- filter case text : q.case_no = :case
-- filter step step : q.step = :step
-- filter unit unit : q.unit = :unit
-- filter from day : q.finished_at >= :from
-- filter to until : q.finished_at < :to
select a.id, a.case_no, a.finished_at, a.step, a.result, a.actor,
       coalesce(a.acting_unit, (select h.unit_code from post_holding h where h.user_id = a.actor
                                   and h.held_from <= (a.finished_at at time zone 'Asia/Shanghai')::date
                                   and (h.held_to is null or h.held_to >= (a.finished_at at time zone 'Asia/Shanghai')::date)
                                 order by h.id limit 1)) as unit,
       a.persons, a.card_nos, a.arrived_at, a.note, f.version_no as list_version
  from case_act a join case_file f on f.case_no = a.case_no
