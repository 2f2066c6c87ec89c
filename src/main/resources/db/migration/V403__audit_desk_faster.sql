-- Who did it, in the order of the question what was done in the system; log-ins are most of it.
create index log_in_event_of_actor on log_in_event ((coalesce(actor, user_id, '-')), occurred_at, ('L' || id::text));
-- Lacks of evidence are rare, and of one step only: the planner shall know it.
create statistics case_act_positions (mcv) on step, lat from case_act;
