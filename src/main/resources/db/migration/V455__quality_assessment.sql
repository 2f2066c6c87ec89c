-- Half-yearly assessments (RULES 7.6): one row per case beside its case_file, every number as it was frozen, what units
-- objected to, and what followed once.

create table officers_required (
    id          bigint generated always as identity primary key,
    region      varchar(6)   not null,
    matter_code varchar(12)  not null references matter,
    officers    integer      not null check (officers between 1 and 99),
    source      varchar(200) not null check (source <> ''),
    entered_by  varchar(64)  not null,
    entered_at  timestamptz  not null
);
create index officers_required_of_matter on officers_required (region, matter_code, id desc);
comment on table officers_required is 'qualified officers who handle a matter needs; the newest row of a matter holds';

create table assessment_run (
    case_no         varchar(40)  primary key references case_file (case_no),
    region          varchar(6)   not null,
    period          varchar(6)   not null check (period ~ '^[0-9]{4}-[12]$'),
    period_from     date         not null,
    period_until    date         not null,
    state           varchar(9)   not null check (state in ('OPENED', 'FROZEN', 'PUBLISHED', 'ANNULLED')),
    started_by      varchar(64)  not null,
    query_version   varchar(400),
    formula_version varchar(40),
    facts_size      bigint,
    rows_hash       varchar(64),
    frozen_at       timestamptz,
    published_at    timestamptz,
    constraint assessment_run_frozen_whole check (state = 'OPENED' or (query_version is not null and formula_version is not null
        and facts_size is not null and rows_hash is not null and frozen_at is not null)),
    constraint assessment_run_published check ((state = 'PUBLISHED') = (published_at is not null))
);
create unique index assessment_run_once on assessment_run (region, period) where state <> 'ANNULLED';
comment on table assessment_run is 'one assessment of a region and half-year; two started at once are one';

create table assessment_row (
    id             bigint generated always as identity primary key,
    case_no        varchar(40)  not null references assessment_run (case_no),
    matter_code    varchar(12)  not null references matter,
    township       varchar(9),
    unit           varchar(32)  not null,
    dispatched     bigint       not null,
    accepted       bigint       not null,
    due            bigint       not null,
    in_time        bigint       not null,
    closed         bigint       not null,
    once           bigint       not null,
    rated          bigint       not null,
    satisfied      bigint       not null,
    cases          bigint       not null,
    lawful         bigint       not null,
    corrections    bigint       not null,
    closed_year    bigint       not null,
    officers       integer      not null,
    required       integer,
    training_rate  numeric(7,6),
    r1             numeric(7,6),
    r2             numeric(7,6),
    r3             numeric(7,6),
    r4             numeric(7,6),
    r5             numeric(7,6),
    r6             numeric(7,6),
    q              numeric(5,2),
    previous_q     numeric(5,2),
    finding        varchar(12)  not null check (finding in
        ('UNUSED', 'INSUFFICIENT', 'KEEP', 'SUPPORT', 'RETURN', 'CHANGE_LEAD')),
    replaces       bigint unique references assessment_row,
    left_out_cases text[]       not null default '{}',
    constraint assessment_row_counts check (accepted between 0 and dispatched and in_time between 0 and due
        and once between 0 and closed and satisfied between 0 and rated and lawful between 0 and cases
        and corrections >= 0 and closed_year >= closed and officers >= 0)
);
create unique index assessment_row_once on assessment_row (case_no, matter_code, unit) nulls not distinct where replaces is null;
create index assessment_row_of_matter on assessment_row (matter_code, unit);
comment on table assessment_row is 'every number of a matter and a unit as it was frozen; a corrected row is a new one that names the old';
create trigger assessment_row_never_changed before update or delete or truncate on assessment_row
    for each statement execute function append_only();

create view assessment_result as
select r.*, a.region, a.period, a.state, coalesce(u.merged_into, r.unit) as carried_by
  from assessment_row r
  join assessment_run a using (case_no)
  left join organization_unit u on u.code = r.unit
 where not exists (select from assessment_row n where n.replaces = r.id);
comment on view assessment_result is 'the rows that hold, each with the unit that carries on what a merged one did';

create table assessment_objection (
    id            bigint generated always as identity primary key,
    row_id        bigint        not null unique references assessment_row,
    case_no       varchar(40)   not null references assessment_run (case_no),
    unit          varchar(32)   not null,
    reason        varchar(2000) not null check (char_length(reason) >= 10),
    file_id       bigint,
    objected_by   varchar(64)   not null,
    objected_at   timestamptz   not null,
    answer        varchar(9)    check (answer in ('UPHELD', 'CORRECTED')),
    answer_reason varchar(2000),
    answered_by   varchar(64),
    answered_at   timestamptz,
    new_row       bigint        references assessment_row,
    constraint assessment_objection_answered_whole check ((answer is null) = (answer_reason is null)
        and (answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
    constraint assessment_objection_corrected check ((answer is not distinct from 'CORRECTED') = (new_row is not null))
);
create index assessment_objection_of_run on assessment_objection (case_no);

create table assessment_consequence (
    row_id     bigint      primary key references assessment_row,
    case_no    varchar(40) not null references assessment_run (case_no),
    finding    varchar(12) not null,
    outcome    varchar(8)  not null check (outcome in ('TOLD', 'LISTED', 'GONE')),
    started_at timestamptz not null
);
create index assessment_consequence_of_run on assessment_consequence (case_no);
comment on column assessment_consequence.outcome is
    'TOLD: the return or the change of the lead was asked for; LISTED: a task of this case deals with it; GONE: the list has changed meanwhile, nothing follows';
create trigger assessment_consequence_never_changed before update or delete or truncate on assessment_consequence
    for each statement execute function append_only();

-- What follows from which Q is data as the weights are: a row with a version, changed by a new row only.
insert into evaluation_formula (key, version, valid_from, weights, source) values
    ('Q_FINDING', 1, '2020-01-01',
     '{"leastClosed": 5, "keepFrom": 80, "failBelow": 60, "twiceBelow": 70, "satisfactionBelow": 0.6, "satisfactionFrom": 10,
       "unusedMonths": 12, "supportMonths": 3}', '规则 7.6：质效评估');

alter table return_snapshot alter column officers_required drop not null;
alter table office_kind add constraint office_kind_prefix_not_assessment check (prefix <> 'ZX');
