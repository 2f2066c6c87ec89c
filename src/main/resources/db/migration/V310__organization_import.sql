-- Files of people and units that were sent and are not carried out yet: looked at once more, then carried out or dropped.
create table organization_import (
    id       bigint generated always as identity primary key,
    by_user  varchar(64) not null,
    at       timestamptz not null,
    complete boolean     not null,
    last_day date        not null,
    tables   bytea       not null
);
comment on table organization_import is 'sent tables waiting for their sender, encrypted as they may hold first passwords; gone when carried out, dropped, or a day old';
