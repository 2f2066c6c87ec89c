create table joint_task (
    task_no         varchar(32) primary key references case_file (case_no),
    kind            varchar(12)  not null check (kind in ('CALL', 'SPECIAL', 'PRE_HOLIDAY', 'SUPERVISION')),
    call_no         varchar(32)  unique,
    reason          varchar(1000),
    reference       varchar(100),
    handler         varchar(64) references officer,
    round           integer      not null default 0,
    planned_at      timestamptz,
    risk            varchar(8) check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    repeat_reason   varchar(500),
    patrol_only     boolean      not null default false,
    summary         varchar(4000),
    result          varchar(16) check (result in ('RESOLVED', 'CASE_FILED', 'NOT_TRUE', 'TRANSFERRED')),
    check ((kind = 'CALL') = (call_no is not null))
);
create index joint_task_of_handler on joint_task (handler);
comment on table joint_task is 'joint enforcement (RULES 2): what the case file does not know of a joint task';

create table joint_object (
    task_no    varchar(32)  not null references joint_task,
    no         integer      not null,
    name       varchar(100) not null,
    name_key   varchar(100) not null,
    address    varchar(200) not null,
    party_type varchar(16)  not null check (party_type in ('CITIZEN', 'HOUSEHOLD', 'ENTERPRISE', 'ORGANISATION')),
    primary key (task_no, no)
);
create index joint_object_by_name on joint_object (name_key);

create table joint_check_item (
    task_no   varchar(32)  not null references joint_task,
    no        integer      not null,
    unit_code varchar(32)  not null references organization_unit,
    item      varchar(200) not null,
    basis     varchar(200),
    primary key (task_no, no)
);
create index joint_check_item_of_unit on joint_check_item (unit_code);

create table joint_participant (
    task_no     varchar(32) not null references joint_task,
    unit_code   varchar(32) not null references organization_unit,
    leads       boolean     not null,
    status      varchar(10) not null check (status in ('ASKED', 'CONFIRMED', 'ASSISTS', 'REFUSED', 'NO_SHOW')),
    matter_code varchar(20),
    officers    text[]      not null default '{}',
    recused     text[]      not null default '{}',
    reason      varchar(1000),
    answered_by varchar(64),
    answered_at timestamptz,
    qualified   boolean     not null default false,
    blocked_for varchar(2000),
    primary key (task_no, unit_code),
    check (status <> 'CONFIRMED' or matter_code is not null),
    check (not qualified or status = 'CONFIRMED')
);
create unique index joint_participant_one_lead on joint_participant (task_no) where leads;
create index joint_participant_of_unit on joint_participant (unit_code);

create table joint_inspection (
    id           bigint generated always as identity primary key,
    task_no      varchar(32)  not null,
    object_no    integer      not null,
    unit_code    varchar(32)  not null references organization_unit,
    started_at   timestamptz  not null,
    ended_at     timestamptz  not null,
    officers     text[]       not null check (cardinality(officers) >= 2),
    card_nos     text[]       not null check (cardinality(card_nos) >= 2),
    party_name   varchar(100) not null,
    party_type   varchar(16)  not null check (party_type in ('CITIZEN', 'HOUSEHOLD', 'ENTERPRISE', 'ORGANISATION')),
    party_id_no  varchar(32),
    party_address varchar(200),
    violation    boolean      not null,
    document_no  varchar(100) not null,
    recorded_by  varchar(64)  not null,
    recorded_at  timestamptz  not null,
    foreign key (task_no, object_no) references joint_object (task_no, no),
    check (ended_at >= started_at)
);
create index joint_inspection_of_task on joint_inspection (task_no, unit_code);
create index joint_inspection_of_object on joint_inspection (task_no, object_no);
create index joint_inspection_of_unit on joint_inspection (unit_code, started_at);
comment on table joint_inspection is 'records of inspection (F-21), one per object and enforcement subject; the whole record is the issued document';

create table joint_violation (
    task_no       varchar(32)   not null references joint_task,
    no            integer       not null,
    inspection_id bigint        not null references joint_inspection,
    unit_code     varchar(32)   not null references organization_unit,
    matter_code   varchar(20)   not null,
    entry_id      bigint        not null,
    version_no    varchar(32)   not null,
    act_id        varchar(120)  not null,
    party_name    varchar(100)  not null,
    party_key     varchar(100)  not null,
    party_type    varchar(16)   not null check (party_type in ('CITIZEN', 'HOUSEHOLD', 'ENTERPRISE', 'ORGANISATION')),
    party_id_no   varchar(32),
    party_address varchar(200),
    facts         varchar(4000) not null,
    measures      text[]        not null,
    officers      text[]        not null,
    found_on      date          not null,
    penalty       varchar(8) check (penalty in ('ASKED', 'FILED')),
    penalty_no    varchar(32),
    crime         varchar(8) check (crime in ('ASKED', 'FILED')),
    transfer_no   varchar(32),
    primary key (task_no, no),
    check ((penalty_no is not null) = (penalty is not null and penalty = 'FILED')),
    check ((transfer_no is not null) = (crime is not null and crime = 'FILED'))
);
create index joint_violation_of_inspection on joint_violation (inspection_id);
create index joint_violation_of_unit on joint_violation (unit_code);
create index joint_violation_of_act on joint_violation (act_id);
create unique index joint_violation_of_penalty on joint_violation (penalty_no);

create table joint_measure (
    id           bigint generated always as identity primary key,
    task_no      varchar(32)  not null,
    violation_no integer      not null,
    unit_code    varchar(32)  not null references organization_unit,
    kind         varchar(12)  not null check (kind in ('CORRECTION', 'SIMPLE', 'SEAL', 'SEIZE', 'EVIDENCE', 'TRANSFER')),
    state        varchar(12)  not null check (state in ('ASKED', 'APPROVED', 'REFUSED', 'OWED', 'TAKEN', 'RUNNING', 'ENDED', 'CORRECTED',
        'FAILED', 'DECIDED', 'SENT', 'ACCEPTED', 'REJECTED')),
    urgent       boolean      not null default false,
    reason       varchar(1000),
    goods        varchar(2000),
    begun_at     timestamptz,
    ends_at      timestamptz,
    extended     boolean      not null default false,
    amount       numeric(14, 2),
    target_unit  varchar(32) references organization_unit,
    document_no  varchar(100),
    foreign key (task_no, violation_no) references joint_violation (task_no, no)
);
create unique index joint_measure_one_of_a_kind on joint_measure (task_no, violation_no, kind);
create index joint_measure_of_unit on joint_measure (unit_code);
create index joint_measure_of_target on joint_measure (target_unit);
comment on table joint_measure is 'what was done about a violation: corrections, on-the-spot penalties, compulsory measures, transfers';
