-- One line for each call and case: what the list of cases shows of it, and who may read it (ADR 0040). Whoever searches and
-- whoever opens a page is answered from here. The lines follow the record in the same transaction, by triggers.
create table case_line (
    case_no     varchar(32)  primary key,
    kind        varchar(16)  not null,
    region      varchar(6)   not null,
    title       varchar(120) not null,
    matter_code varchar(32),
    matter_name varchar(200),
    place       varchar(240),
    urgency     varchar(8)   not null,
    open        boolean      not null,
    outcome     varchar(32),
    unit        varchar(32),
    opened_at   timestamptz  not null,
    readers     text[] collate "C" not null
);
comment on table case_line is 'what the list shows of a call or case, and its readers; follows from the record, see case_line_source';
comment on column case_line.readers is
    'through what somebody reads it: *, region:, unit: and place: of calls, office:, party: and actor: of other cases; by: is who opened or acted';

create table case_reader (
    reader    text collate "C" not null,
    opened_at timestamptz      not null,
    case_no   varchar(32)      not null,
    primary key (reader, opened_at, case_no)
);
comment on table case_reader is 'the lines of each reader in the order of the list; follows from case_line.readers';

-- What a line says to be, straight from the record: the one place where the readers of a case are written down.
create view case_line_source as
select f.case_no, f.kind, f.region, f.title, f.matter_code, f.matter_name, f.place, f.urgency, f.status = 'OPEN' as open, f.outcome,
       c.lead_unit as unit, f.opened_at,
       array(select distinct reader collate "C" from (
                 values ('*'), ('region:' || f.region), ('unit:' || c.calling_unit), ('unit:' || c.lead_unit),
                        ('place:' || f.township), ('by:' || c.caller_user), ('by:' || c.handler)
                 union all select 'unit:' || unit from dispatch d, unnest(d.lead_unit || d.coop_units) unit where d.call_id = c.id
                 union all select 'unit:' || s.acting_unit from case_act s where s.case_no = f.case_no and s.step = 'standIn'
                 union all select 'by:' || s.actor from case_act s where s.case_no = f.case_no and s.actor <> 'SYSTEM') of (reader)
              where reader is not null order by 1) as readers
  from case_file f join call c on c.id = f.id
union all
select f.case_no, f.kind, f.region, f.title, f.matter_code, f.matter_name, f.place, f.urgency, f.status = 'OPEN', f.outcome,
       (select p.unit_code from case_party p where p.case_no = f.case_no order by p.joined limit 1), f.opened_at,
       array(select distinct reader collate "C" from (
                 values ('*'), ('office:' || f.region)
                 union all select 'party:' || p.unit_code from case_party p where p.case_no = f.case_no
                 union all select 'party:' || a.acting_unit from case_act a where a.case_no = f.case_no
                 union all select r || a.actor from case_act a, unnest(array['actor:', 'by:']) r
                            where a.case_no = f.case_no and a.actor <> 'SYSTEM') of (reader)
              where reader is not null order by 1)
  from case_file f where f.kind <> 'CALL';

-- Words are found by their pieces: every character, every two, and every three where they are letters or digits (numbers). A piece
-- is kept as a hash together with the slice of thirty days the case was opened in, so that a search goes from slice to slice,
-- newest first, and stops when its page is full. Hashes only narrow down; the columns of the line decide.
-- (Each names the next with its schema, as the server builds and restores an index without a search path.)
create function case_slice(at timestamptz) returns integer immutable parallel safe language sql
    return floor(extract(epoch from at) / 2592000)::integer;

create function case_pieces(said text) returns text[] immutable parallel safe language plpgsql as $$
declare
    c constant text[] := string_to_array(lower(said), null);
begin
    return array(select x from unnest(c) x
                 union all select x || y from unnest(c, c[2:]) two (x, y) where y is not null
                 union all select x || y || z from unnest(c, c[2:], c[3:]) three (x, y, z) where octet_length(x || y || z) = 3);
end $$;

-- The pieces a word is looked for by: the longest, one beside the other; of many three, without hyphens if there are such, and the
-- last ones, which tell most in a number. Each costs a look into the index.
create function case_word(said text) returns text[] immutable parallel safe language plpgsql as $$
declare
    c constant text[] := string_to_array(lower(said), null);
    n constant integer := coalesce(cardinality(c), 0);
    pieces text[] := '{}';
    i integer := 1;
begin
    while i <= n loop
        if n >= 3 and i >= n - 1 and octet_length(c[n - 2] || c[n - 1] || c[n]) = 3 then
            i := n - 2;
        elsif n >= 2 and i = n then
            i := n - 1;
        end if;
        if i <= n - 2 and octet_length(c[i] || c[i + 1] || c[i + 2]) = 3 then
            pieces := pieces || (c[i] || c[i + 1] || c[i + 2]);
            i := i + 3;
        else
            pieces := pieces || (c[i] || coalesce(c[i + 1], ''));
            i := i + 2;
        end if;
    end loop;
    return array(select piece from unnest(pieces) with ordinality p (piece, place)
                  order by strpos(piece, '-') > 0, place desc limit 3);
end $$;

create function case_keys(marks text[], slice integer) returns bigint[] immutable parallel safe language plpgsql as
$$ begin return array(select hashtextextended(mark, slice) from unnest(marks) mark); end $$;

-- The marks of a line: its pieces, its readers and what can be asked for by a choice.
create function case_marks(opened_at timestamptz, words text[], kind text, open boolean, outcome text, unit text, readers text[])
    returns bigint[] immutable parallel safe cost 10000 language plpgsql as
$$ begin
    return ${flyway:defaultSchema}.case_keys(
        ${flyway:defaultSchema}.case_pieces(array_to_string(words, chr(1))) || readers || ('kind:' || kind)
            || case when open then 'open' else 'closed' end || coalesce('outcome:' || outcome, '') || coalesce('lead:' || unit, ''),
        ${flyway:defaultSchema}.case_slice(opened_at));
end $$;

create index case_line_marks on case_line using gin (
    case_marks(opened_at, array[case_no, title, matter_code, matter_name, place], kind, open, outcome, unit, readers))
    with (fastupdate = off);
alter index case_line_marks alter column 1 set statistics 0; -- analyze need not compute marks; the plan is always the same

create function case_line_readers() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        delete from case_reader r
         where r.reader = any(old.readers) and r.opened_at = old.opened_at and r.case_no = old.case_no
           and (tg_op = 'DELETE' or r.opened_at <> new.opened_at or r.reader <> all(new.readers));
    end if;
    if tg_op <> 'DELETE' then
        insert into case_reader select reader, new.opened_at, new.case_no from unnest(new.readers) reader on conflict do nothing;
    end if;
    return null;
end $$;
create trigger case_line_readers after insert or delete or update of readers, opened_at on case_line
    for each row execute function case_line_readers();

-- Makes one line what its source says. The line is locked first, so that of two steps at once the later one sees both.
create function case_line_write(no text) returns void language plpgsql as $$
begin
    perform from case_line where case_no = no for update;
    insert into case_line as l select * from case_line_source s where s.case_no = no
        on conflict (case_no) do update
           set (title, matter_code, matter_name, place, urgency, open, outcome, unit, opened_at, readers)
             = (excluded.title, excluded.matter_code, excluded.matter_name, excluded.place, excluded.urgency, excluded.open,
                excluded.outcome, excluded.unit, excluded.opened_at, excluded.readers)
         where l.* is distinct from excluded.*;
    delete from case_line l where l.case_no = no and not exists (select from case_line_source s where s.case_no = no);
end $$;

-- At the end of the step's transaction: a line is then locked last, for an instant, and blocks no step of the case.
create function case_line_follows() returns trigger language plpgsql as $$
declare
    changed record;
    no text;
begin
    if tg_op = 'DELETE' then changed := old; else changed := new; end if;
    if tg_table_name = 'call' then
        no := changed.call_no;
    elsif tg_table_name = 'dispatch' then
        select call_no into no from call where id = changed.call_id;
    else
        no := changed.case_no;
    end if;
    if tg_table_name = 'case_act' then
        if exists (select from case_line l
                    where l.case_no = no and (changed.actor = 'SYSTEM' or l.readers @> array['by:' || changed.actor])
                      and case l.kind when 'CALL' then changed.step <> 'standIn'
                          else changed.acting_unit is null or l.readers @> array['party:' || changed.acting_unit] end) then
            return null;
        end if;
    elsif tg_table_name = 'case_file' and tg_op = 'INSERT' then
        if changed.kind = 'CALL' then -- the call itself comes after it
            return null;
        end if;
    end if;
    perform case_line_write(no);
    return null;
end $$;

create constraint trigger case_line_of_call after insert or delete on call deferrable initially deferred
    for each row execute function case_line_follows();
create constraint trigger case_line_of_changed_call after update on call deferrable initially deferred
    for each row when ((old.lead_unit, old.handler, old.caller_user, old.calling_unit)
             is distinct from (new.lead_unit, new.handler, new.caller_user, new.calling_unit))
    execute function case_line_follows();
create constraint trigger case_line_of_dispatch after insert or delete or update of lead_unit, coop_units on dispatch
    deferrable initially deferred for each row execute function case_line_follows();
create constraint trigger case_line_of_file after insert or delete or update on case_file deferrable initially deferred
    for each row execute function case_line_follows();
create constraint trigger case_line_of_party after insert or delete or update on case_party deferrable initially deferred
    for each row execute function case_line_follows();
create constraint trigger case_line_of_act after insert on case_act deferrable initially deferred
    for each row when (new.actor <> 'SYSTEM' or new.acting_unit is not null) execute function case_line_follows();

-- Lines that are not what the record says: none, unless somebody went past the triggers.
create function case_line_drift() returns setof text stable language sql as $$
    select coalesce(l.case_no, s.case_no) from case_line l full join case_line_source s on s.case_no = l.case_no
     where l.* is distinct from s.*
    union
    select coalesce(l.case_no, r.case_no)
      from (select reader, opened_at, case_no from case_line, unnest(readers) reader) l
      full join case_reader r using (reader, opened_at, case_no)
     where l.case_no is null or r.case_no is null
$$;

-- Writes again what drifted, a thousand lines at a time, while the office works on.
create procedure case_line_rebuild() language plpgsql as $$
declare
    drifted constant text[] := array(select case_line_drift());
begin
    delete from case_reader r
     where not exists (select from case_line l
                        where l.case_no = r.case_no and l.opened_at = r.opened_at and l.readers @> array[r.reader]);
    for i in 1 .. cardinality(drifted) loop
        perform case_line_write(drifted[i]);
        insert into case_reader select reader, l.opened_at, l.case_no from case_line l, unnest(l.readers) reader
         where l.case_no = drifted[i] on conflict do nothing;
        if i % 1000 = 0 then commit; end if;
    end loop;
end $$;

insert into case_line select * from case_line_source;
