-- How far the sequencer has looked: what was committed in this snapshot has its place, or never gets one. Leaves of transactions
-- that were still running are found by their numbers, so that no look takes longer as the log grows. After a restore into a
-- younger server (whose numbers begin anew) the next look is at everything, once.
create table seal_sequencer (
    only_row boolean primary key default true check (only_row),
    seen     pg_snapshot not null,
    restored bigint      not null default 0
);
comment on table seal_sequencer is 'how far the sequencer has looked; leaves up to number "restored" came by a restore';
insert into seal_sequencer (seen) values ('1:1:');

-- Committed leaves without a place, in the order of changes to a row, after this one.
create function seal_waiting(after bigint, most integer) returns table (leaf bigint, content text, closed_at timestamptz, looked pg_snapshot)
    stable language sql as $$
    select l.id, l.content, l.closed_at, pg_current_snapshot()
      from seal_sequencer s, seal_leaf l
     where l.id > after and not exists (select from seal_entry e where e.leaf = l.id)
       and (pg_snapshot_xmax(s.seen) > pg_snapshot_xmax(pg_current_snapshot())
            or l.id > s.restored and (l.xid >= pg_snapshot_xmax(s.seen) or l.xid in (select pg_snapshot_xip(s.seen))))
     order by l.id limit most
$$;
