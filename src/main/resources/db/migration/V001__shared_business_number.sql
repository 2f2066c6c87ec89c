create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table business_number (
    prefix      varchar(4)  not null,
    region      varchar(6)  not null,
    day         date        not null,
    last_number integer     not null check (last_number > 0),
    primary key (prefix, region, day)
);
comment on table business_number is 'last running number drawn per prefix, region and day (Asia/Shanghai)';
