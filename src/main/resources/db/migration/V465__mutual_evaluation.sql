-- Two-way assessment of townships and departments (RULES 7.7, ADR 0084): a round a year and region, its questionnaires, its frozen
-- results and what was contested of them.
create table mutual_round (
    case_no      varchar(32)  primary key references case_file (case_no),
    region       char(6)      not null,
    year         integer      not null check (year between 2000 and 2200),
    weight       numeric(3, 2) not null check (weight between 0 and 1),
    weight_basis varchar(300),
    state        varchar(12)  not null check (state in ('ASKING', 'CONTESTABLE', 'PUBLISHED', 'VOIDED')),
    closes_at    timestamptz  not null,
    contest_due  timestamptz,
    frozen_at    timestamptz,
    published_at timestamptz,
    constraint mutual_round_frozen_first check (state in ('ASKING', 'VOIDED') or (frozen_at is not null and contest_due is not null)),
    constraint mutual_round_published_at check ((state = 'PUBLISHED') = (published_at is not null))
);
create unique index mutual_round_once_a_year on mutual_round (region, year) where state <> 'VOIDED';
comment on table mutual_round is 'rounds of the two-way assessment; the share w of the townships'' scores is that of the round';

create table mutual_asked (
    case_no    varchar(32) not null references mutual_round,
    user_id     varchar(64) not null,
    unit        varchar(32) not null,
    rated_unit  varchar(32) not null,
    answered_on date,
    primary key (case_no, user_id, rated_unit),
    constraint mutual_asked_not_own_unit check (unit <> rated_unit)
);
create index mutual_asked_of_user on mutual_asked (user_id) where answered_on is null;
comment on table mutual_asked is 'who is asked about whom, and whether he has answered; never what';

-- Two urns: what was answered waits encrypted, without a line in the sealed log, until all answers of the round are taken out
-- together, mixed, by the office itself. Neither has a person, a unit of his or a time.
create table mutual_urn (
    id       uuid        primary key default gen_random_uuid(),
    round_no varchar(32) not null,
    sealed   bytea       not null
);
create index mutual_urn_of_round on mutual_urn (round_no);
comment on table mutual_urn is 'answers until their round is counted, encrypted; emptied when it is';

create table mutual_ballot (
    id             uuid        primary key default gen_random_uuid(),
    case_no       varchar(32) not null references mutual_round,
    rated_unit     varchar(32) not null,
    attitude       smallint    not null check (attitude between 0 and 100),
    expertise      smallint    not null check (expertise between 0 and 100),
    responsibility smallint    not null check (responsibility between 0 and 100),
    relief         smallint    not null check (relief between 0 and 100),
    reason         varchar(500)
);
create index mutual_ballot_of_unit on mutual_ballot (case_no, rated_unit);
create trigger mutual_ballot_append_only before update or delete or truncate on mutual_ballot
    for each statement execute function append_only();
comment on table mutual_ballot is 'answers of a round, mixed; shown as aggregates of at least three';

create table mutual_other_score (
    id         bigint generated always as identity primary key,
    case_no   varchar(32) not null references mutual_round,
    unit       varchar(32) not null,
    source     varchar(12) not null check (source in ('SUPERIOR', 'PUBLIC', 'INSPECTION')),
    score      numeric(5, 2) not null check (score between 0 and 100),
    document   varchar(200) not null check (length(document) > 0),
    entered_by varchar(64) not null,
    entered_at timestamptz not null
);
create index mutual_other_score_of_round on mutual_other_score (case_no, unit);
create trigger mutual_other_score_append_only before update or delete or truncate on mutual_other_score
    for each statement execute function append_only();
comment on table mutual_other_score is 'scores of others (superior, public, inspection) with their document; the last one of a source counts';

create table mutual_contest (
    id           bigint generated always as identity primary key,
    case_no     varchar(32) not null references mutual_round,
    unit         varchar(32) not null,
    partner      varchar(32),
    measure      varchar(40) not null,
    cases        text[]      not null check (cardinality(cases) > 0),
    reason       varchar(1000) not null,
    contested_by varchar(64) not null,
    contested_at timestamptz not null,
    answer       varchar(12) check (answer in ('CORRECTED', 'UPHELD')),
    left_out     text[]      not null default '{}' check (left_out <@ cases),
    answer_note  varchar(1000),
    answered_by  varchar(64),
    answered_at  timestamptz,
    constraint mutual_contest_answered_whole check (num_nulls(answer, answer_note, answered_by, answered_at) in (0, 4)),
    constraint mutual_contest_corrected_by_cases check ((answer is not distinct from 'CORRECTED') = (cardinality(left_out) > 0))
);
create index mutual_contest_of_round on mutual_contest (case_no);
comment on table mutual_contest is 'a figure a unit contests, with its cases; a correction leaves cases out, a figure is never typed in';

create table mutual_result (
    id              bigint generated always as identity primary key,
    case_no        varchar(32)  not null references mutual_round,
    direction       varchar(16)  not null check (direction in ('OF_DEPARTMENT', 'OF_TOWNSHIP')),
    unit            varchar(32)  not null,
    partner         varchar(32),
    revision        integer      not null check (revision >= 0),
    contest         bigint       references mutual_contest,
    objective       numeric(5, 2),
    subjective      numeric(5, 2),
    deductions      numeric(5, 2) not null,
    score           numeric(5, 2),
    annual          numeric(5, 2),
    inputs          json         not null,
    query_version   varchar(64)  not null,
    formula_version varchar(64)  not null,
    log_size        bigint       not null,
    sha256          char(64)     not null,
    made_at         timestamptz  not null,
    unique nulls not distinct (case_no, direction, unit, partner, revision),
    constraint mutual_result_corrected_by_contest check ((revision = 0) = (contest is null))
);
create trigger mutual_result_append_only before update or delete or truncate on mutual_result
    for each statement execute function append_only();
comment on table mutual_result is 'frozen results: of a unit as its partner deals with it, and of the unit as a whole (no partner); the last revision counts';
alter table office_kind add constraint office_kind_prefix_not_mutual check (prefix <> 'HP');
