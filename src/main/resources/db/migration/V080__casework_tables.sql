create sequence case_file_seq increment 20;

create table case_file (
    id          bigint primary key,
    version     integer      not null,
    case_no     varchar(32)  not null unique,
    kind        varchar(16)  not null,
    region      varchar(6)   not null,
    title       varchar(120) not null check (length(title) > 0),
    matter_code varchar(32),
    matter_name varchar(200),
    entry_id    bigint,
    version_no  varchar(32),
    township    varchar(9),
    urgency     varchar(8)   not null,
    place       varchar(240),
    status      varchar(8)   not null check (status in ('OPEN', 'CLOSED')),
    outcome     varchar(32),
    opened_by   varchar(64),
    opened_at   timestamptz  not null,
    closed_at   timestamptz,
    constraint case_file_closed_with_outcome check ((status = 'CLOSED') = (outcome is not null and closed_at is not null)),
    constraint case_file_matter_pinned_whole check (num_nulls(matter_code, matter_name, entry_id, version_no) in (0, 4))
);
create index case_file_of_kind on case_file (region, kind, opened_at);
create index case_file_open_by_matter on case_file (region, matter_code) where status = 'OPEN';
-- Calls by region and by age, for people outside; whoever takes part finds them by case_line.
create index case_file_calls_of_region on case_file (region, opened_at) where kind = 'CALL';
create index case_file_newest_calls on case_file (opened_at) where kind = 'CALL';
-- A new call looks for closed ones of the same matter of the last weeks; the cost must not grow with finished calls.
create index case_file_closed_calls on case_file (region, matter_code, closed_at) where status = 'CLOSED' and kind = 'CALL';
comment on table case_file is 'one case: call, joint task, penalty case, transfer, ruling, return, adjustment, objection';

create table case_party (
    case_no   varchar(32) not null references case_file (case_no),
    party     varchar(24) not null,
    unit_code varchar(32) not null,
    joined    bigint generated always as identity,
    primary key (case_no, party, unit_code)
);
create index case_party_of_unit on case_party (unit_code, case_no);

create sequence case_part_seq increment 50;

create table case_act (
    id          bigint primary key,
    case_no     varchar(32) not null references case_file (case_no),
    step        varchar(64) not null,
    result      varchar(40) not null,
    note        text,
    actor       varchar(64) not null,
    acting_unit varchar(32),
    persons     text[]      not null,
    card_nos    text[]      not null,
    guide_steps integer[]   not null,
    arrived_at  timestamptz,
    lat         double precision,
    lng         double precision,
    started_at  timestamptz,
    finished_at timestamptz not null,
    answers     jsonb       not null
);
create index case_act_of_case on case_act (case_no, finished_at);
comment on table case_act is 'what was done at each step, by whom, with the answers as sent (append only)';

create table case_deadline (
    id         bigint primary key,
    case_no    varchar(32)    not null references case_file (case_no),
    step       varchar(64)    not null,
    unit       varchar(32),
    clock      varchar(16)    not null check (clock in ('WORKING_HOURS', 'WORKING_DAYS', 'ELAPSED')),
    amount     numeric(15, 9) not null,
    day_period boolean        not null,
    own        boolean        not null,
    started_at timestamptz    not null,
    due        timestamptz    not null,
    first_due  timestamptz    not null,
    rule       varchar(200)   not null,
    remind_at  timestamptz    not null,
    yellow_at  timestamptz    not null,
    met_at     timestamptz
);
create index case_deadline_of_case on case_deadline (case_no, step);
create index case_deadline_open on case_deadline (due) where met_at is null;

create table case_deadline_change (
    id          bigint primary key,
    deadline_id bigint       not null references case_deadline,
    due_before  timestamptz  not null,
    due_after   timestamptz  not null,
    reason      varchar(16)  not null check (reason in ('HOLIDAYS', 'EXTENSION', 'PAUSE', 'RULING', 'URGENCY', 'LIST_CHANGE')),
    reference   varchar(200) not null,
    changed_at  timestamptz  not null
);
create index case_deadline_change_of_deadline on case_deadline_change (deadline_id);

create table case_link (
    from_no   varchar(32) not null,
    to_no     varchar(32) not null,
    relation  varchar(16) not null,
    linked_at timestamptz not null,
    primary key (from_no, to_no, relation),
    constraint case_link_not_to_itself check (from_no <> to_no)
);
create index case_link_to on case_link (to_no);

create table case_document_number (
    unit_code   varchar(32) not null,
    form_no     varchar(8)  not null,
    year        integer     not null,
    last_number integer     not null check (last_number > 0),
    primary key (unit_code, form_no, year)
);
comment on table case_document_number is 'last running number per unit, form and year (Asia/Shanghai)';

create table case_document (
    id           bigint primary key,
    case_no      varchar(32)  not null references case_file (case_no),
    form_no      varchar(8)   not null,
    document_no  varchar(120) not null,
    subject_unit varchar(32)  not null,
    year         integer,
    running_no   integer,
    signer       varchar(64)  not null,
    title        varchar(200) not null,
    content      jsonb        not null,
    sha256       varchar(64)  not null,
    issued_at    timestamptz  not null,
    unique (subject_unit, form_no, year, running_no),
    constraint case_document_number_whole check ((year is null) = (running_no is null))
);
create index case_document_of_case on case_document (case_no, issued_at);
comment on table case_document is 'official documents as issued (append only)';
comment on column case_document.running_no is 'null where the document has its number from elsewhere (a dispatch)';

create table case_attachment (
    id          bigint primary key,
    case_no     varchar(32)  references case_file (case_no),
    step        varchar(64),
    name        varchar(200) not null,
    mime        varchar(60)  not null,
    size        integer      not null check (size > 0),
    sha256      varchar(64)  not null,
    uploaded_by varchar(64)  not null,
    uploaded_at timestamptz  not null,
    content     bytea        not null,
    constraint case_attachment_of_step check ((case_no is null) = (step is null))
);
-- An uploader's files that no case has taken yet: counted at each upload and swept nightly.
create index case_attachment_waiting on case_attachment (uploaded_by, uploaded_at) where case_no is null;
create index case_attachment_of_case on case_attachment (case_no);

create trigger case_act_append_only before update or delete or truncate on case_act
    for each statement execute function append_only();
create trigger case_document_append_only before update or delete or truncate on case_document
    for each statement execute function append_only();
create trigger case_deadline_change_append_only before update or delete or truncate on case_deadline_change
    for each statement execute function append_only();
create trigger case_link_append_only before update or delete or truncate on case_link
    for each statement execute function append_only();

-- A call is a case with more to it, kept under the id and number of its file.
alter table call add constraint call_of_case foreign key (id) references case_file;
alter table call add constraint call_of_number foreign key (call_no) references case_file (case_no);
