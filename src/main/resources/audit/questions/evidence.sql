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
  from (select 'PHOTO' as lack, 0 as no, a.* from case_act a
         where a.step in ('registerCall', 'firstResponse', 'verifyOnSite')
           and not exists (select from case_attachment f where f.case_no = a.case_no and f.step = a.step and f.mime like 'image/%')
        union all
        select 'POSITION', 1, a.* from case_act a where a.step = 'firstResponse' and a.lat is null
        union all
        select 'OFF_SITE', 2, a.* from case_act a where a.result = 'OFF_SITE'
        union all
        select 'CARDS', 3, a.* from case_act a
         where a.step in ('firstResponse', 'handleMatter', 'reinspect') and cardinality(a.card_nos) < 2) a
