create table call (
    id                  bigint primary key,
    version             integer      not null,
    call_no             varchar(32)  not null unique,
    process_instance_id varchar(64)  not null unique,
    direction           varchar(4)   not null check (direction in ('UP', 'DOWN', 'SIDE', 'IN')),
    source              varchar(16)  not null,
    description         text         not null check (length(description) between 10 and 4000),
    occurred_at         timestamptz  not null,
    found_at            timestamptz,
    area_code           varchar(12)  not null,
    lat                 double precision,
    lng                 double precision,
    urgency_reason      varchar(400),
    unlisted            boolean      not null,
    unlisted_reason     varchar(1000),
    catalogue_version   varchar(32)  not null,
    caller_user         varchar(64)  not null,
    calling_unit        varchar(32)  not null,
    caller_name         varchar(60),
    caller_phone        bytea,
    anonymous           boolean      not null,
    party_name          varchar(120),
    party_id_no         bytea,
    party_type          varchar(8),
    no_file_reason      varchar(400),
    hotline_no          varchar(40),
    related_call        varchar(32),
    station_unit        varchar(32),
    status              varchar(16)  not null,
    lead_unit           varchar(32),
    own_level           boolean      not null,
    handler             varchar(64),
    rework_count        integer      not null default 0,
    return_count        integer      not null default 0,
    repeat_of           varchar(32),
    merged_into         varchar(32),
    abuse_reason        varchar(1000),
    unsatisfied_but_closed boolean   not null default false,
    satisfied           varchar(16),
    solved              varchar(8),
    dispatched_at       timestamptz,
    responded_at        timestamptz,
    constraint call_rework_at_most check (rework_count between 0 and 9)
);
create index call_by_lead on call (lead_unit);
comment on table call is
    'what only a call has beside its case_file of the same id (RULES 1, 12.1); texts of people, never copied into process variables';

create sequence call_part_seq increment 50;

create table dispatch (
    id               bigint primary key,
    call_id          bigint       not null references call,
    dispatch_no      varchar(48)  not null unique,
    current          boolean      not null,
    lead_unit        varchar(32)  not null,
    coop_units       text[]       not null,
    duty_role        varchar(12)  not null check (duty_role in ('LEAD', 'COOPERATING', 'INTERIM')),
    duty_text        text         not null,
    rule             varchar(200) not null,
    note             varchar(1000),
    issued_at        timestamptz  not null,
    issued_by        varchar(64)  not null,
    accept_due       timestamptz  not null,
    response_due     timestamptz  not null,
    handle_due       timestamptz  not null,
    accepted_at      timestamptz,
    accepted_by      varchar(64),
    handler          varchar(64),
    handler_phone    varchar(40),
    planned_visit_at timestamptz,
    must_sign        boolean      not null default false,
    returned_at      timestamptz,
    returned_by      varchar(64),
    return_reason    varchar(24),
    return_basis     varchar(2000),
    proposed_unit    varchar(32),
    decided_by       varchar(64),
    decision         varchar(16),
    decision_reason  varchar(2000)
);
create unique index dispatch_one_current on dispatch (call_id) where current;
comment on index dispatch_one_current is 'a call has at most one responsible owner at any instant';

create table call_request (
    id            bigint primary key,
    call_id       bigint        not null references call,
    type          varchar(12)   not null,
    reason_code   varchar(24)   not null,
    reason        varchar(2000) not null,
    new_due       timestamptz,
    pause_until   timestamptz,
    merge_into    varchar(32),
    applicant     varchar(64)   not null,
    submitted_at  timestamptz   not null,
    status        varchar(12)   not null check (status in ('SUBMITTED', 'APPLIED', 'REFUSED')),
    lead_decider  varchar(64),
    lead_note     varchar(1000),
    center_decider varchar(64),
    center_note   varchar(1000),
    decided_at    timestamptz
);
create index call_request_of_call on call_request (call_id);

create table call_pause (
    id          bigint primary key,
    call_id     bigint       not null references call,
    request_id  bigint       not null references call_request,
    reason_code varchar(24)  not null,
    approved_by varchar(200) not null,
    paused_at   timestamptz  not null,
    until       timestamptz  not null,
    resumed_at  timestamptz,
    resumed_by  varchar(64)
);
create unique index call_pause_one_running on call_pause (call_id) where resumed_at is null;

create table ruling (
    id               bigint primary key,
    ruling_no        varchar(40)   not null unique,
    call_id          bigint        not null references call,
    matter_code      varchar(32),
    parties          text[]        not null,
    positions        text          not null,
    staffing_opinion text          not null,
    justice_opinion  text          not null,
    basis            text          not null,
    lead_before      varchar(32)   not null,
    lead_after       varchar(32)   not null,
    decided_by       varchar(12)   not null,
    wrong_return     boolean       not null,
    precedent        boolean       not null,
    effective_at     timestamptz   not null,
    recorded_by      varchar(64)   not null
);
create index ruling_precedents on ruling (matter_code) where precedent;

create table call_archive (
    call_id     bigint primary key references call,
    package     jsonb       not null,
    sha256      varchar(64) not null,
    archived_at timestamptz not null
);
comment on table call_archive is 'archive package F-09: every part of the call with its hash, written once';

create trigger ruling_append_only before update or delete or truncate on ruling
    for each statement execute function append_only();
create trigger call_archive_append_only before update or delete or truncate on call_archive
    for each statement execute function append_only();
