create table legal_period (
    code    varchar(32) primary key,
    amount  integer      not null check (amount > 0),
    unit    varchar(16)  not null check (unit in ('HOURS', 'DAYS', 'WORKING_DAYS', 'MONTHS', 'YEARS')),
    article varchar(100) not null
);
comment on table legal_period is 'periods the law fixes, each with its article; DAYS are calendar days, 二日、三日、五日、七日 of the penalty law are working days (行政处罚法第八十五条)';
insert into legal_period (code, amount, unit, article) values
    ('LIMITATION', 2, 'YEARS', '行政处罚法第三十六条'),
    ('LIMITATION_HARM', 5, 'YEARS', '行政处罚法第三十六条'),
    ('EVIDENCE_DISPOSAL', 7, 'WORKING_DAYS', '行政处罚法第五十六条'),
    ('CASE_DECISION', 90, 'DAYS', '行政处罚法第六十条'),
    ('HEARING_REQUEST', 5, 'WORKING_DAYS', '行政处罚法第四十四条、第六十四条'),
    ('HEARING_NOTICE', 7, 'WORKING_DAYS', '行政处罚法第六十四条'),
    ('SERVICE', 7, 'WORKING_DAYS', '行政处罚法第六十一条'),
    ('PUBLICITY_WITHDRAWAL', 3, 'WORKING_DAYS', '行政处罚法第四十八条'),
    ('PAYMENT', 15, 'DAYS', '行政处罚法第六十七条'),
    ('REMINDER', 10, 'WORKING_DAYS', '行政强制法第五十四条、第六十九条'),
    ('RECONSIDERATION', 60, 'DAYS', '行政复议法第二十条'),
    ('LAWSUIT', 6, 'MONTHS', '行政诉讼法第四十六条'),
    ('COURT_APPLICATION', 3, 'MONTHS', '行政强制法第五十三条'),
    ('TRANSFER_DECISION', 3, 'DAYS', '行政执法机关移送涉嫌犯罪案件的规定第五条'),
    ('TRANSFER_HANDOVER', 24, 'HOURS', '行政执法机关移送涉嫌犯罪案件的规定第五条'),
    ('POLICE_DECISION', 3, 'DAYS', '行政执法机关移送涉嫌犯罪案件的规定第八条'),
    ('GOODS_HANDOVER', 3, 'DAYS', '行政执法机关移送涉嫌犯罪案件的规定第十二条');

create sequence penalty_case_seq increment 20;

create table penalty_case (
    id                   bigint primary key,
    version              integer      not null,
    case_no              varchar(32)  not null unique references case_file (case_no),
    region               char(6)      not null,
    subject_unit         varchar(32)  not null references organization_unit,
    lead_unit            varchar(32)  not null references organization_unit,
    call_no              varchar(32),
    task_no              varchar(32),
    matter_code          varchar(32)  not null,
    competence_version   varchar(32)  not null,
    township             varchar(12),
    state                varchar(16)  not null,
    officers             text[]       not null,
    party_name           varchar(100),
    party_type           varchar(16),
    party_id_no          bytea,
    party_address        varchar(200),
    cause                varchar(200) not null,
    act_id               varchar(120) not null,
    found_on             date         not null,
    act_ended_on         date,
    harmful              boolean,
    filed_on             date,
    due90                date,
    reported_at          timestamptz,
    proposal             varchar(16),
    proposed_fine        numeric(14, 2) check (proposed_fine >= 0),
    proposed_measures    text[],
    review_grounds       text[],
    complex_case         boolean,
    review_needed        boolean,
    review_result        varchar(16),
    reviewer             varchar(64),
    reviewed_at          timestamptz,
    notice_served_on     date,
    notice_content       text,
    notice_fine          numeric(14, 2),
    notice_measures      text[],
    hearing_right        boolean,
    window_ends          date,
    waived               boolean,
    window_closed        boolean,
    statement_text       text,
    defence_result       varchar(16),
    defence_reply        text,
    defence_reviewed_at  timestamptz,
    hearing_asked_on     date,
    hearing_notified_on  date,
    hearing_at           timestamptz,
    hearing_place        varchar(200),
    chair                varchar(64),
    hearing_held_at      timestamptz,
    hearing_record       text,
    hearing_reviewed     boolean,
    collective_at        timestamptz,
    decision_type        varchar(16),
    fine                 numeric(14, 2) check (fine >= 0),
    measures             text[],
    discretion_basis     text,
    document_no          varchar(120),
    decided_on           date,
    decided_by           varchar(64),
    service_method       varchar(16),
    served_on            date,
    publicity_needed     boolean,
    published_on         date,
    withdrawn_on         date,
    payment_due          date,
    paid                 numeric(14, 2) check (paid >= 0),
    surcharge            numeric(14, 2) check (surcharge >= 0),
    performed_on         date,
    reminded_on          date,
    court_applied_on     date,
    court_result         varchar(16),
    transfer_no          varchar(32),
    transfer_open        boolean      not null,
    annulled_on          date,
    constraint penalty_case_decision_whole check ((decision_type is null) = (decided_on is null)),
    constraint penalty_case_no_penalty_without_notice check (decision_type <> 'PENALTY' or notice_served_on is not null),
    constraint penalty_case_not_heavier_than_notice check (fine is null or notice_fine is null or fine <= notice_fine),
    constraint penalty_case_no_decision_during_transfer check (not (transfer_open and decision_type is not null)),
    constraint penalty_case_surcharge_at_most_fine check (surcharge is null or surcharge <= coalesce(fine, 0))
);
comment on table penalty_case is 'one penalty case by the ordinary procedure (RULES 2.2, 12.11), beside its case file';
create index penalty_case_of_call on penalty_case (call_no) where call_no is not null;
create index penalty_case_of_task on penalty_case (task_no) where task_no is not null;
create index penalty_case_by_matter on penalty_case (region, matter_code) where state not in ('CLOSED', 'NOT_FILED');
create index penalty_case_by_subject on penalty_case (subject_unit);
create index penalty_case_by_lead on penalty_case (lead_unit);

create sequence penalty_part_seq increment 20;

create table penalty_excluded_interval (
    id          bigint primary key,
    case_no     varchar(32)  not null references penalty_case (case_no),
    ground      varchar(16)  not null,
    from_day    date         not null,
    to_day      date         not null,
    reason      varchar(1000) not null,
    rule        varchar(200) not null,
    asked_by    varchar(64)  not null,
    asked_at    timestamptz  not null,
    decided_by  varchar(64),
    decided_at  timestamptz,
    approved    boolean,
    check (to_day >= from_day),
    check ((decided_at is null) = (approved is null)),
    exclude using gist (case_no with =, daterange(from_day, to_day, '[]') with &&) where (approved is distinct from false)
);
comment on table penalty_excluded_interval is 'time left out of the 90 days where the own rule of the department allows it (行政处罚法第六十条)';
create unique index penalty_excluded_interval_one_asked on penalty_excluded_interval (case_no) where approved is null;

create table penalty_evidence (
    id            bigint primary key,
    case_no       varchar(32) not null references penalty_case (case_no),
    list          text        not null,
    asked_by      varchar(64) not null,
    asked_at      timestamptz not null,
    approved_by   varchar(64),
    registered_at timestamptz,
    due           timestamptz,
    disposal      varchar(16),
    disposed_at   timestamptz
);
create index penalty_evidence_of_case on penalty_evidence (case_no);
comment on table penalty_evidence is 'evidence registered beforehand for seven working days (行政处罚法第五十六条)';

create table penalty_payment (
    id         bigint primary key,
    case_no    varchar(32)    not null references penalty_case (case_no),
    paid_on    date           not null,
    amount     numeric(14, 2) not null check (amount > 0),
    receipt_no varchar(100)   not null,
    recorded_by varchar(64)   not null,
    recorded_at timestamptz   not null,
    unique (case_no, receipt_no)
);
comment on table penalty_payment is 'what the party paid, by receipt (append only)';

create table penalty_remedy (
    id          bigint primary key,
    case_no     varchar(32)  not null references penalty_case (case_no),
    kind        varchar(16)  not null check (kind in ('RECONSIDERATION', 'LAWSUIT')),
    organ       varchar(200) not null,
    accepted_on date         not null,
    result      varchar(16),
    decided_on  date,
    reference   varchar(200),
    check ((result is null) = (decided_on is null))
);
create unique index penalty_remedy_one_open on penalty_remedy (case_no) where result is null;
comment on table penalty_remedy is 'reconsideration and lawsuits against the decision; they do not stop its performance by themselves (行政处罚法第七十三条)';

create trigger penalty_payment_append_only before update or delete or truncate on penalty_payment
    for each statement execute function append_only();

create sequence crime_transfer_seq increment 20;

create table crime_transfer (
    id                 bigint primary key,
    version            integer      not null,
    transfer_no        varchar(32)  not null unique references case_file (case_no),
    origin_no          varchar(32)  not null,
    region             char(6)      not null,
    subject_unit       varchar(32)  not null references organization_unit,
    lead_unit          varchar(32)  not null references organization_unit,
    cause              varchar(200) not null,
    state              varchar(16)  not null,
    team               text[]       not null,
    report             text,
    offence            varchar(200),
    reported_at        timestamptz,
    head_decision      varchar(16),
    head_reason        text,
    head_decided_at    timestamptz,
    handover_due       timestamptz,
    police_unit        varchar(200),
    materials          text[],
    transferred_at     timestamptz,
    police_receipt_at  timestamptz,
    police_decision    varchar(16),
    police_decided_on  date,
    police_reference   varchar(200),
    police_reason      text,
    goods_handed_at    timestamptz,
    check ((head_decision is null) = (head_decided_at is null))
);
create unique index crime_transfer_one_open on crime_transfer (origin_no)
    where state not in ('TRANSFERRED', 'REFUSED', 'NOT_FILED');
create index crime_transfer_of_origin on crime_transfer (origin_no);
create index crime_transfer_by_subject on crime_transfer (subject_unit);
create index crime_transfer_by_lead on crime_transfer (lead_unit);
comment on table crime_transfer is 'transfer of a suspected crime to the police (RULES 2.3, 移送规定 3 to 12)';
