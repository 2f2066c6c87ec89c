-- The life of an entry (RULES 7.8): told, objected to, upheld or cancelled, archived; each stage a further row, at most one of a kind.
alter table ledger_entry
    add column tolerance    varchar(12) check (tolerance in ('PIONEERING', 'EMERGENCY')),
    add column told_no      varchar(32),
    add column recorded_by  varchar(64);
comment on column ledger_entry.tolerance is 'the mark 容错 that this row sets; it changes no status';
comment on column ledger_entry.told_no is 'of a later row: the case in which the unit was told';
comment on column ledger_entry.recorded_by is 'of a later row: who wrote it';
alter table ledger_entry drop constraint ledger_entry_first_is_recorded;
alter table ledger_entry add constraint ledger_entry_first_is_recorded
    check (case when concerns is null then status = 'RECORDED' and tolerance is null
                else (status <> 'RECORDED' or tolerance is not null) and recorded_by is not null end);
create unique index ledger_entry_stage_once on ledger_entry (concerns, status) where tolerance is null;
create index ledger_entry_told on ledger_entry (told_no) where told_no is not null;

-- First entries as they stand today.
create view ledger_state as
select e.id, e.recorded_at, e.region, e.unit_code, e.person, e.process_key, e.business_key, e.node, e.rule_id, e.category, e.fact,
       e.deadline, e.actual, e.severity, coalesce(s.status, e.status) as status, s.decided, s.told_no, t.tolerance, f.matter_code
  from ledger_entry e
  left join lateral (
       select (array_agg(l.status order by l.id desc))[1] as status, min(l.status) filter (where l.status in ('UPHELD', 'CANCELLED')) as decided,
              min(l.told_no) as told_no
         from ledger_entry l where l.concerns = e.id and l.tolerance is null) s on true
  left join lateral (
       select l.tolerance from ledger_entry l where l.concerns = e.id and l.tolerance is not null order by l.id desc limit 1) t on true
  left join case_file f on f.case_no = e.business_key
 where e.concerns is null;

-- Those that count: all but what was cancelled.
create view evaluation_ledger as
select e.unit_code as unit, e.category, e.recorded_at, e.business_key, e.id, e.region, e.person, e.severity
  from ledger_entry e
 where e.concerns is null
   and not exists (select from ledger_entry l where l.concerns = e.id and l.status = 'CANCELLED');

-- What goes to discipline inspection (F-72): asked for, decided by somebody else, and kept as it went out.
create table ledger_handover (
    handover_no varchar(32)   primary key,
    region      varchar(6)    not null,
    unit_code   varchar(32)   not null references organization_unit,
    first_day   date          not null,
    last_day    date          not null,
    reason      varchar(1000) not null check (char_length(reason) >= 10),
    on_request  boolean       not null,
    asked_by    varchar(64)   not null,
    asked_at    timestamptz   not null,
    check (first_day <= last_day)
);
create index ledger_handover_of_region on ledger_handover (region, asked_at);
comment on table ledger_handover is 'entries of a unit to be handed to discipline inspection (F-72): asked for by it, or by the inspectors';

create table ledger_handover_decision (
    handover_no varchar(32)   primary key references ledger_handover,
    approved    boolean       not null,
    decided_by  varchar(64)   not null,
    decided_at  timestamptz   not null,
    note        varchar(1000) not null,
    entries     integer       not null,
    data        text,
    pdf         bytea,
    signature   text,
    check (approved = (data is not null and pdf is not null and signature is not null))
);
comment on table ledger_handover_decision is 'what was decided of it, with the bytes that went out and the signature of the platform over them';

create trigger ledger_handover_append_only before update or delete or truncate on ledger_handover
    for each statement execute function append_only();
create trigger ledger_handover_decision_append_only before update or delete or truncate on ledger_handover_decision
    for each statement execute function append_only();
