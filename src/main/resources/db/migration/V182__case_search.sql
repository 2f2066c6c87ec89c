-- The list of calls and cases: through whom one sees a case, and what one did oneself.
create index case_act_by_unit on case_act (acting_unit, case_no) where acting_unit is not null;
create index case_act_by_actor on case_act (actor, case_no);
create index case_file_newest on case_file (opened_at);
create index call_step_by_actor on call_step (actor, call_id);
create index call_by_handler on call (handler) where handler is not null;
