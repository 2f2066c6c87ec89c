-- What is open around a place on the map.
create index call_open_nearby on call (lat, lng) where status <> 'CLOSED' and lat is not null;
