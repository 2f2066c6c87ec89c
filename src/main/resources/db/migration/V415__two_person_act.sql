-- What moves or ends a case from outside, and what destroys it after its archive term, is an act of two persons (ADR 0078).
create table audit_act (
    id           bigint generated always as identity primary key,
    kind         varchar(16)   not null check (kind in ('MOVE', 'VARIABLE', 'DUE', 'END', 'CLEAN_UP')),
    region       varchar(6)    not null,
    case_no      varchar(32),
    target       varchar(300),
    value        varchar(2000),
    reason       varchar(1000) not null,
    basis        varchar(200)  not null,
    words        text[]        not null,
    mark         varchar(64)   not null,
    state        varchar(8)    not null default 'ASKED' check (state in ('ASKED', 'REFUSED', 'STALE', 'RUNNING', 'DONE')),
    asked_by     varchar(64)   not null,
    asked_at     timestamptz   not null,
    decided_by   varchar(64),
    decided_at   timestamptz,
    decision     varchar(1000),
    ended_at     timestamptz,
    constraint audit_act_of_case check ((kind = 'CLEAN_UP') = (case_no is null)),
    constraint audit_act_by_two check (state in ('ASKED', 'STALE') or (decided_by is not null and decided_by <> asked_by
        and decided_at is not null))
);
create index audit_act_of_case on audit_act (case_no) where case_no is not null;
create index audit_act_at_work on audit_act (id) where state = 'RUNNING';
comment on table audit_act is 'acts of two persons: asked by one, decided by another; what they do to a case is destroyed with it';

create table audit_clean_up (
    act_id      bigint       not null references audit_act,
    case_no     varchar(32)  not null,
    state       varchar(8)   not null default 'WAITING' check (state in ('WAITING', 'DONE', 'FAILED')),
    fault       varchar(500),
    attempts    integer      not null default 0,
    ended_at    timestamptz,
    primary key (act_id, case_no)
);
create index audit_clean_up_waiting on audit_clean_up (act_id, attempts, case_no) where state = 'WAITING';
comment on table audit_clean_up is 'the cases of a clean-up; each is destroyed in a transaction of its own';

create table tombstone (
    case_no     varchar(32)   primary key,
    at          timestamptz   not null,
    basis       varchar(200)  not null,
    asked_by    varchar(64)   not null,
    approved_by varchar(64)   not null,
    reason      varchar(1000) not null,
    tables      jsonb         not null,
    act_id      bigint        not null,
    kind        varchar(16)   not null,
    region      varchar(6)    not null,
    unit        varchar(32),
    opened_at   timestamptz   not null,
    closed_at   timestamptz   not null,
    readers     text[] collate "C" not null,
    instances   text[]        not null,
    constraint tombstone_by_two check (asked_by <> approved_by)
);
comment on table tombstone is 'what is left of a destroyed case: who, on which basis, which processes, how many rows of which tables (append only)';
comment on column tombstone.readers is 'who could see the case (case_line.readers) and sees this';
create trigger tombstone_append_only before update or delete or truncate on tombstone
    for each statement execute function append_only();

-- Rows that only grow may go in one way: within erase_case, which works as the owner of the tables.
create function erasing() returns boolean stable language sql as $$
    select current_setting('yidan.erasing', true) = pg_current_xact_id_if_assigned()::text
       and exists (select from pg_class c where c.oid = 'tombstone'::regclass and pg_get_userbyid(c.relowner) = current_user)
$$;

create or replace function append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name <> 'tombstone' and tg_table_name not like 'seal\_%' and erasing() then
        return old;
    end if;
    raise exception '% is append-only: % refused', tg_table_name, tg_op;
end $$;

create or replace function migration_item_moved_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and erasing() then
        return old;
    end if;
    raise exception 'case % of migration % has been moved already', old.case_no, old.run_id
        using errcode = 'integrity_constraint_violation';
end $$;

create or replace function carry_over_item_done_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and erasing() then
        return old;
    end if;
    raise exception 'item % of run % has been carried over already', old.business_key, old.run_no
        using errcode = 'integrity_constraint_violation';
end $$;

-- A decided act stays as it was decided.
create function audit_act_decided() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if erasing() then
            return old;
        end if;
    elsif old.state in ('ASKED', 'RUNNING')
        and (new.id, new.kind, new.case_no, new.target, new.value, new.reason, new.basis, new.words, new.asked_by, new.asked_at)
            is not distinct from
            (old.id, old.kind, old.case_no, old.target, old.value, old.reason, old.basis, old.words, old.asked_by, old.asked_at)
        and (old.state = 'ASKED' or (new.decided_by, new.decided_at) is not distinct from (old.decided_by, old.decided_at)) then
        return new;
    end if;
    raise exception 'act % stays as it was asked and decided', old.id using errcode = 'integrity_constraint_violation';
end $$;
create trigger audit_act_decided before update or delete on audit_act for each row execute function audit_act_decided();

create function audit_clean_up_stays() returns trigger language plpgsql as $$
begin
    raise exception 'case % of clean-up % stays listed', old.case_no, old.act_id using errcode = 'integrity_constraint_violation';
end $$;
create trigger audit_clean_up_stays before delete on audit_clean_up for each row execute function audit_clean_up_stays();
create trigger audit_clean_up_done before update on audit_clean_up for each row when (old.state = 'DONE')
    execute function audit_clean_up_stays();


alter table case_deadline_change drop constraint case_deadline_change_reason_check;
alter table case_deadline_change add constraint case_deadline_change_reason_check
    check (reason in ('HOLIDAYS', 'EXTENSION', 'PAUSE', 'RULING', 'URGENCY', 'LIST_CHANGE', 'LEVEL_OBJECTION', 'APPROVED_ACT'));
