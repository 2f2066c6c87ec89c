-- Trainings and guidance of departments that the township confirmed (RULES 7.3), as the register guidance-training has them.
create view training_record as
select f.region, d.unit_code as department, t.unit_code as township, f.matter_code, s.answers ->> 'trainingKind' as kind,
       cast(left(s.answers ->> 'heldOn', 10) as date) as held_on, f.case_no, cast(c.answers ->> 'attended' as numeric) as attended,
       cast(c.answers ->> 'averageScore' as numeric) as score
  from case_file f
  join case_party d on d.case_no = f.case_no and d.party = 'starter'
  join case_party t on t.case_no = f.case_no and t.party = 'lead'
  join act_hi_procinst p on p.business_key_ = f.case_no and p.super_process_instance_id_ is null
  join sent_form s on s.process_instance_id = p.id_ and s.answers ->> 'heldOn' is not null
  join sent_form c on c.process_instance_id = p.id_ and c.answers ->> 'trainingHeld' = 'HELD'
 where f.process_key = 'guidance-training' and f.outcome = '已培训' and f.matter_code is not null;

-- What F-50 prints of them; null while the region has registered none.
alter table return_snapshot add column trainings integer check (trainings >= 0);
