create index case_act_stand_in on case_act (acting_unit, case_no) where step = 'standIn';
