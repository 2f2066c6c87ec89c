create sequence ledger_entry_seq increment 20;

create table ledger_entry (
    id           bigint primary key,
    concerns     bigint references ledger_entry,
    recorded_at  timestamptz   not null,
    region       varchar(6)    not null,
    unit_code    varchar(32)   not null,
    person       varchar(64),
    process_key  varchar(64)   not null,
    business_key varchar(64)   not null,
    node         varchar(64)   not null,
    rule_id      varchar(40)   not null,
    category     varchar(32)   not null,
    fact         varchar(2000) not null constraint ledger_entry_fact_is_a_sentence check (fact !~ '^[a-z0-9]+[.][a-z0-9.-]+$'),
    deadline     timestamptz,
    actual       timestamptz   not null,
    severity     integer       not null check (severity between 1 and 3),
    status       varchar(12)   not null check (status in ('RECORDED', 'NOTIFIED', 'OBJECTED', 'UPHELD', 'CANCELLED', 'ARCHIVED')),
    constraint ledger_entry_first_is_recorded check ((concerns is null) = (status = 'RECORDED'))
);
create index ledger_entry_of_case on ledger_entry (business_key, recorded_at);
create index ledger_entry_of_unit on ledger_entry (unit_code, recorded_at);
comment on table ledger_entry is 'accountability ledger (RULES 7.8): append only; later decisions are further entries that name the first';

create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
    for each statement execute function append_only();
