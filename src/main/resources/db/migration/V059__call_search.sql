create index dispatch_of_call on dispatch (call_id);
