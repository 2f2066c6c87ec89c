create index call_step_stand_in on call_step (acting_unit, call_id) where step = 'standIn';
