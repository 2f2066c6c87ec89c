create table holiday (
    day           date         primary key,
    kind          varchar(7)   not null constraint holiday_kind check (kind in ('HOLIDAY', 'WORKDAY')),
    name          varchar(60)  not null,
    source_notice varchar(200) not null,
    source_url    varchar(400),
    constraint holiday_makeup_on_weekend check (kind = 'HOLIDAY' or extract(isodow from day) in (6, 7))
);
comment on table holiday is 'holidays and make-up workdays by the notices of the state; a year without rows is unknown';

create table holiday_stamp (
    only_row boolean primary key default true constraint holiday_stamp_only_row check (only_row),
    stamp    uuid    not null
);
comment on table holiday_stamp is 'drawn anew with every change of table holiday, never used twice; tells each node when to read it again';
insert into holiday_stamp (stamp) values (gen_random_uuid());

-- Readers hold the lock shared to the end of their transaction, so a change waits for every deadline being computed by the
-- old table, and the recomputation in the changing transaction sees them all. In plpgsql, because a volatile function reads
-- the stamp with a fresh snapshot after waiting for the lock; one plain statement would see the old one.
create function holiday_stamp_for_reading() returns uuid language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(1498760010);
    return (select stamp from holiday_stamp);
end $$;

create function holiday_lock_for_writing() returns void language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(1498760010);
end $$;
