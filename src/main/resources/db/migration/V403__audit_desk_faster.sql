-- Who did it, in the order of the question what was done in the system; log-ins are most of it.
create index log_in_event_of_actor on log_in_event ((coalesce(actor, user_id, '-')), occurred_at, ('L' || id::text));
-- Rare facts are asked of each case on the way; these are small and say no at once.
create index case_act_off_site_of_case on case_act (case_no) where result = 'OFF_SITE';
create index case_act_no_position_of_case on case_act (case_no) where step = 'firstResponse' and lat is null;
create index dispatch_of_lead on dispatch (lead_unit);
