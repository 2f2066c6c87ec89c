-- Calls by region and by age, for people outside; whoever takes part finds them by case_line.
create index call_by_region on call (region, registered_at);
create index call_newest on call (registered_at);
create index dispatch_of_call on dispatch (call_id);
