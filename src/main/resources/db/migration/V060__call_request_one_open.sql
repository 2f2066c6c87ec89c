create unique index call_request_one_open on call_request (call_id, type) where status = 'SUBMITTED';
comment on index call_request_one_open is 'a call has at most one open request of a type, also when two are sent at once';
