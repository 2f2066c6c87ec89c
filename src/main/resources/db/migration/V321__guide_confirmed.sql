-- The guides (说明书) that every co-operating unit has confirmed by its own task (RULES D9, 7.2); the text is hashed as it stands.

create table guide_confirmed (
    region       varchar(6)  not null,
    matter_code  varchar(12) not null,
    guide_md5    varchar(32) not null,
    case_no      varchar(40) not null,
    confirmed_at timestamptz not null,
    primary key (region, matter_code, guide_md5)
);
create trigger guide_confirmed_append_only before update or delete or truncate on guide_confirmed
    for each statement execute function append_only();
