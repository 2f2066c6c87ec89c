create table carry_over_run (
    run_no         varchar(32)  primary key,
    draft_id       bigint       not null unique,
    case_no        varchar(32)  not null,
    region         varchar(6)   not null,
    effective_from date         not null,
    version_no     varchar(32),
    state          varchar(8)   not null check (state in ('PLANNED', 'RUNNING', 'DONE')),
    planned_at     timestamptz  not null,
    planned_by     varchar(64)  not null,
    refreshed_at   timestamptz  not null,
    executed_at    timestamptz,
    constraint carry_over_run_by_a_version check (state = 'PLANNED' or version_no is not null)
);
create index carry_over_run_of_case on carry_over_run (case_no);
comment on table carry_over_run is 'impact run of one draft of the list: what its publication does to open items (RULES 6.3, D13)';

create table carry_over_item (
    id                bigint generated always as identity primary key,
    run_no            varchar(32)  not null references carry_over_run,
    business_key      varchar(40)  not null,
    stage             varchar(24)  not null,
    change            varchar(12)  not null check (change in ('LEAD', 'LIMIT', 'REMOVED', 'RETURNED', 'TEXT')),
    matter_code       varchar(32)  not null,
    township          varchar(12),
    owner_unit        varchar(32),
    new_unit          varchar(32),
    due               timestamptz,
    percent_used      integer      not null,
    old_entry_id      bigint,
    new_entry_id      bigint,
    default_treatment varchar(32)  not null,
    basis             varchar(400) not null,
    chosen            varchar(32),
    chosen_by         varchar(64),
    chosen_at         timestamptz,
    reason            varchar(1000),
    state             varchar(8)   not null default 'PENDING' check (state in ('PENDING', 'DONE', 'FAILED', 'GONE')),
    result            varchar(1000),
    attempts          integer      not null default 0,
    changed_at        timestamptz  not null,
    constraint carry_over_item_once unique (run_no, business_key),
    constraint carry_over_item_choice_has_a_reason check (
        (chosen is null and chosen_by is null and chosen_at is null and reason is null)
        or (chosen is not null and chosen_by is not null and chosen_at is not null and length(trim(reason)) > 0))
);
create index carry_over_item_by_state on carry_over_item (run_no, state, id);
comment on table carry_over_item is 'one open item touched by a run: what shall happen to it, who chose that, and what came of it';

create function carry_over_item_done_once() returns trigger language plpgsql as $$
begin
    raise exception 'item % of run % has been carried over already', old.business_key, old.run_no
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger carry_over_item_done_stays before update or delete on carry_over_item
    for each row when (old.state = 'DONE') execute function carry_over_item_done_once();

create table carry_over_choice (
    id           bigint generated always as identity primary key,
    run_no       varchar(32)   not null references carry_over_run,
    business_key varchar(40)   not null,
    treatment    varchar(32)   not null,
    reason       varchar(1000) not null check (length(trim(reason)) > 0),
    chosen_by    varchar(64)   not null,
    chosen_at    timestamptz   not null
);
create index carry_over_choice_of_item on carry_over_choice (run_no, business_key);
comment on table carry_over_choice is 'every treatment the staffing office chose instead of the default, also those chosen over later (append only)';

create trigger carry_over_choice_append_only before update or delete or truncate on carry_over_choice
    for each statement execute function append_only();
