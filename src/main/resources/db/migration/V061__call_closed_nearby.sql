-- A new call looks for a closed one of the same matter near by; the cost must not grow with finished calls.
create index call_closed_nearby on call (region, matter_code, lat, closed_at) where status = 'CLOSED' and lat is not null;
