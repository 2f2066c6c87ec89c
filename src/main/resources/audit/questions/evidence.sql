-- room cases
-- sight case q.case_no
-- order finished_at desc, id desc
-- column case_no case
-- column step step
-- column result result
-- column finished_at at
-- column unit unit
-- column actor person
-- column persons person
-- column lack word
-- column photos number
-- column position yes
-- column cards number
-- column reason text
-- column id number hidden
-- filter lack choice(PHOTO|POSITION|OFF_SITE|CARDS) : q.lack = :lack
-- filter unit unit : q.unit = :unit
-- filter from day : q.finished_at >= :from
-- filter to until : q.finished_at < :to
-- filter case text : q.case_no = :case
select a.id * 4 + a.no as id, a.case_no, a.step, a.result, a.finished_at, a.acting_unit as unit, a.actor, a.persons, a.lack,
       (select count(*) from case_attachment f where f.case_no = a.case_no and f.step = a.step and f.mime like 'image/%') as photos,
       a.lat is not null as position, cardinality(a.card_nos) as cards,
       case when a.step = 'registerCall' then (select c.no_file_reason from call c where c.call_no = a.case_no)
            else a.answers ->> 'noFileReason' end as reason
  from (select a.*, cast('PHOTO' as text) as lack, 0 as no from case_act a
        union all
        select a.*, cast('POSITION' as text), 1 from case_act a
        union all
        select a.*, cast('OFF_SITE' as text), 2 from case_act a
        union all
        select a.*, cast('CARDS' as text), 3 from case_act a) a
 where a.lack = 'PHOTO' and a.step in ('registerCall', 'firstResponse', 'verifyOnSite')
       and not exists (select from case_attachment f where f.case_no = a.case_no and f.step = a.step and f.mime like 'image/%')
    or a.lack = 'POSITION' and a.step = 'firstResponse' and a.lat is null
    or a.lack = 'OFF_SITE' and a.result = 'OFF_SITE'
    or a.lack = 'CARDS' and a.step in ('firstResponse', 'handleMatter', 'reinspect') and cardinality(a.card_nos) < 2
