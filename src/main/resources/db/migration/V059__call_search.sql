-- Calls are searched by whoever takes part in them, newest first.
create index call_by_calling_unit on call (calling_unit);
create index call_by_region on call (region, registered_at);
create index call_newest on call (registered_at);
create index dispatch_of_call on dispatch (call_id);
create index dispatch_by_lead on dispatch (lead_unit);
create index dispatch_by_cooperation on dispatch using gin (coop_units);
