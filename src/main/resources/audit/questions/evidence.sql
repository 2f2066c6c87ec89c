-- room cases
-- sight case q.case_no
-- order finished_at desc, id desc, lack desc
-- column case_no case
-- column step step
-- column result result
-- column finished_at at
-- column unit unit
-- column actor person
-- column persons person
-- column photos number
-- column position yes
-- column cards number
-- column lack word
-- column reason text
-- column id number hidden
-- filter lack choice(PHOTO|POSITION|OFF_SITE|CARDS) : q.lack = :lack
-- filter unit unit : q.unit = :unit
-- filter from day : q.finished_at >= :from
-- filter to until : q.finished_at < :to
-- filter case text : q.case_no = :case
select a.*, lack.lack from (
    select a.id, a.case_no, a.step, a.result, a.finished_at, a.acting_unit as unit, a.actor, a.persons, a.card_nos,
           cardinality(a.card_nos) as cards, a.lat is not null as position,
           (select count(*) from case_attachment f where f.case_no = a.case_no and f.step = a.step and f.mime like 'image/%') as photos,
           case when a.step = 'registerCall' then (select c.no_file_reason from call c where c.call_no = a.case_no)
                else a.answers ->> 'noFileReason' end as reason
      from case_act a
     where a.step in ('registerCall', 'firstResponse', 'handleMatter', 'reinspect', 'verifyOnSite')) a
 cross join lateral (values ('PHOTO', a.step in ('registerCall', 'firstResponse', 'verifyOnSite') and a.photos = 0),
                            ('POSITION', a.step = 'firstResponse' and not a.position),
                            ('OFF_SITE', a.result = 'OFF_SITE'),
                            ('CARDS', a.step in ('firstResponse', 'handleMatter', 'reinspect') and a.cards < 2)) lack (lack, is_so)
 where lack.is_so
