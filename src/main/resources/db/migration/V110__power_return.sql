-- Returns of delegated powers (RULES 3): one row per case beside its case_file, and what was said, counted and handed over.

create table power_return (
    case_no          varchar(40)  primary key references case_file (case_no),
    version          integer      not null,
    region           varchar(6)   not null,
    matter_code      varchar(12)  not null,
    origin           varchar(20)  not null check (origin in
        ('TOWNSHIP_APPLY', 'ASSESSMENT_FAILED', 'BASIS_REPEALED', 'UPPER_DECISION', 'LIST_PROPOSAL')),
    origin_key       varchar(200),
    applicant        varchar(32),
    department       varchar(32)  not null,
    stage            varchar(16)  not null check (stage in
        ('APPLIED', 'UNDER_REVIEW', 'SUPPORTED', 'REJECTED', 'DECIDED', 'GRANTED', 'PUBLISHED', 'IN_EFFECT', 'CLOSED')),
    reason_codes     text[]       not null check (cardinality(reason_codes) > 0),
    explanation      varchar(4000) not null,
    party_minutes_no varchar(100),
    partial_text     varchar(1000),
    support_wanted   varchar(1000),
    upper_doc_no     varchar(100),
    supplemented     boolean      not null,
    majority         boolean      not null,
    support_rounds   integer      not null check (support_rounds between 0 and 9),
    finding          varchar(16),
    legality         varchar(8)   check (legality in ('PASS', 'FAIL')),
    list_kind        varchar(20)  check (list_kind in ('PROVINCE_MANDATORY', 'PROVINCE_GUIDE', 'COUNTY')),
    decision         varchar(8)   check (decision in ('APPROVE', 'PARTIAL', 'SUPPORT', 'REJECT')),
    decided_by       varchar(64),
    decided_at       timestamptz,
    minutes_no       varchar(64),
    region_wide      boolean      not null,
    effective_from   date,
    province_ref     varchar(100),
    draft_id         bigint,
    announced_on     date,
    notice_url       varchar(400),
    version_no       varchar(24),
    run_no           varchar(64),
    switched_at      timestamptz,
    rejected_at      varchar(16),
    review_asked     boolean      not null,
    constraint power_return_applicant check ((origin = 'TOWNSHIP_APPLY') <= (applicant is not null)),
    constraint power_return_decided_whole check ((decision is null) = (decided_by is null)
        and (decision is null) = (minutes_no is null) and (decision is null) = (decided_at is null)),
    constraint power_return_granted_with_a_day check (stage not in ('DECIDED', 'GRANTED', 'PUBLISHED', 'IN_EFFECT')
        or (decision in ('APPROVE', 'PARTIAL') and effective_from is not null and legality = 'PASS')),
    constraint power_return_published_as_version check (stage not in ('PUBLISHED', 'IN_EFFECT') or version_no is not null)
);
create index power_return_of_matter on power_return (region, matter_code);
comment on table power_return is 'a delegated power on its way back to the department that held it';

create table return_township (
    case_no     varchar(40) not null references power_return (case_no),
    region      varchar(6)  not null,
    matter_code varchar(12) not null,
    township    varchar(9)  not null,
    applied_by  varchar(64),
    state       varchar(10) not null check (state in ('OPEN', 'MERGED', 'WITHDRAWN', 'EXCLUDED', 'RETURNED', 'KEPT')),
    primary key (case_no, township)
);
create unique index return_township_one_open on return_township (region, matter_code, township) where state = 'OPEN';
comment on index return_township_one_open is 'one open return per matter and township: the same fact told twice opens no second process';

create table return_snapshot (
    id            bigint generated always as identity primary key,
    case_no       varchar(40) not null references power_return (case_no),
    township      varchar(9)  not null,
    occasion      varchar(8)  not null check (occasion in ('APPLY', 'ASSESS', 'AFTER')),
    query_version varchar(16) not null,
    counted_from  timestamptz not null,
    counted_until timestamptz not null,
    calls         integer     not null check (calls >= 0),
    closed        integer     not null check (closed >= 0),
    overdue       integer     not null check (overdue >= 0),
    rework        integer     not null check (rework >= 0),
    rated         integer     not null check (rated >= 0),
    satisfied     integer     not null check (satisfied between 0 and rated),
    cases         integer     not null check (cases >= 0),
    officers_qualified integer not null check (officers_qualified >= 0),
    officers_required  integer not null check (officers_required >= 0),
    taken_at      timestamptz not null
);
create index return_snapshot_of_case on return_snapshot (case_no, township);

create table return_opinion (
    id            bigint generated always as identity primary key,
    case_no       varchar(40) not null references power_return (case_no),
    unit          varchar(32) not null,
    capacity      varchar(12) not null check (capacity in ('DEPARTMENT', 'OTHER', 'HEARD')),
    opinion       varchar(12) not null check (opinion in ('AGREE', 'CONDITIONAL', 'DISAGREE', 'SILENT', 'NO_ANSWER')),
    reason        varchar(2000),
    takeover_plan varchar(2000),
    given_by      varchar(64) not null,
    given_at      timestamptz not null
);
create index return_opinion_of_case on return_opinion (case_no);

create table return_assessment (
    id             bigint generated always as identity primary key,
    case_no        varchar(40) not null references power_return (case_no),
    round          integer     not null,
    finding        varchar(16) not null check (finding in ('CANNOT_CARRY', 'CAN_BE_HELPED', 'BUCK_PASSING')),
    buck_passed_by varchar(12) check (buck_passed_by in ('TOWNSHIP', 'DEPARTMENT')),
    report         varchar(4000) not null,
    visited_on     date        not null,
    assessed_by    varchar(64) not null,
    assessed_at    timestamptz not null,
    constraint return_assessment_names_who check ((finding = 'BUCK_PASSING') = (buck_passed_by is not null))
);
create index return_assessment_of_case on return_assessment (case_no);

create table handover_item (
    id             bigint generated always as identity primary key,
    case_no        varchar(40)  not null references power_return (case_no),
    township       varchar(9)   not null,
    kind           varchar(12)  not null check (kind in
        ('CALL', 'CASE', 'EVIDENCE', 'UNPAID_FINE', 'SEALS', 'ACCOUNTS', 'EQUIPMENT', 'STAFF')),
    business_key   varchar(64),
    description    varchar(400) not null,
    settled        boolean      not null,
    action         varchar(8)   check (action in ('MOVE', 'KEEP', 'FINISH')),
    from_unit      varchar(32)  not null,
    to_unit        varchar(32)  not null,
    signed_from    timestamptz,
    signed_from_by varchar(64),
    signed_to      timestamptz,
    signed_to_by   varchar(64),
    constraint handover_item_once unique nulls not distinct (case_no, township, kind, business_key),
    constraint handover_item_first_out check (signed_to is null or signed_from is not null),
    constraint handover_item_action_signed check (signed_from is null or action is not null),
    constraint handover_item_two_people check (signed_to_by is null or signed_to_by <> signed_from_by)
);

create trigger return_snapshot_never_changed before update or delete or truncate on return_snapshot
    for each statement execute function append_only();
create trigger return_opinion_never_changed before update or delete or truncate on return_opinion
    for each statement execute function append_only();
create trigger return_assessment_never_changed before update or delete or truncate on return_assessment
    for each statement execute function append_only();
