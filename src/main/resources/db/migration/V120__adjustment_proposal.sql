-- Adjustments of the list: what was asked for, what the units said, both reviews and the decision. RULES 4.

create sequence adjustment_seq increment by 20;

create table adjustment_proposal (
    id                  bigint        primary key,
    version             integer       not null,
    case_no             varchar(32)   not null unique references case_file (case_no),
    region              varchar(6)    not null,
    type                varchar(20)   not null,
    track               varchar(5),
    status              varchar(12)   not null,
    items               jsonb         not null,
    reason              varchar(4000) not null,
    new_facts           varchar(2000),
    proposer_unit       varchar(32)   not null,
    proposer_user       varchar(64)   not null,
    origin_key          varchar(120)  unique,
    fingerprint         varchar(64)   not null,
    basis_law           varchar(100),
    basis_article       varchar(60),
    basis_in_force_from date,
    repealed_on         date,
    resources           varchar(2000),
    emergency           boolean       not null,
    round               integer       not null,
    capable             boolean,
    claim_settled       boolean       not null,
    planned_effect      date,
    penalty_power       boolean       not null,
    decided_by          varchar(64),
    decided_at          timestamptz,
    minutes_no          varchar(64),
    reject_code         varchar(24),
    province_doc_no     varchar(64),
    province_decided_on date,
    joined_into         varchar(32),
    draft_id            bigint,
    run_no              varchar(64),
    version_no          varchar(24),
    effective_from      date,
    publisher           varchar(64),
    interim_order_no    varchar(64),
    interim_ordered_by  varchar(64),
    interim_from        date,
    interim_until       date,
    interim_version_no  varchar(24),
    interim_ended_on    date,
    constraint adjustment_proposal_type check (type in ('ADD', 'CHANGE_LEAD', 'CHANGE_COOP', 'CHANGE_DUTY_TEXT',
        'CHANGE_LIMIT', 'DELEGATE', 'REMOVE', 'LEGAL_BASIS_UPDATE', 'ORG_CHANGE')),
    constraint adjustment_proposal_track check (track in ('FULL', 'SHORT')),
    constraint adjustment_proposal_status check (status in ('OPEN', 'APPROVED', 'PUBLISHED', 'IN_FORCE', 'DONE', 'REJECTED',
        'REFUSED', 'JOINED', 'WITHDRAWN', 'LAPSED')),
    constraint adjustment_proposal_interim_short check (interim_until is null
        or (interim_from is not null and interim_until > interim_from and interim_until - interim_from <= 60)),
    constraint adjustment_proposal_published_whole check (version_no is null
        or (effective_from is not null and publisher is not null and decided_by is not null and minutes_no is not null)),
    constraint adjustment_proposal_province_first check (version_no is null or type <> 'DELEGATE' or not penalty_power
        or province_doc_no is not null)
);
create index adjustment_proposal_fingerprint on adjustment_proposal (fingerprint);
create index adjustment_proposal_open on adjustment_proposal (region, type) where status in ('OPEN', 'APPROVED');
comment on column adjustment_proposal.origin_key is 'who caused it, so that the same cause opens one adjustment only';

create table adjustment_opinion (
    id          bigint       primary key,
    proposal_id bigint       not null references adjustment_proposal,
    round       integer      not null,
    unit_code   varchar(32)  not null,
    verdict     varchar(10)  not null,
    reason      varchar(24),
    text        varchar(2000),
    actor       varchar(64)  not null,
    given_at    timestamptz  not null,
    constraint adjustment_opinion_once unique (proposal_id, round, unit_code),
    constraint adjustment_opinion_verdict check (verdict in ('AGREE', 'OBJECT', 'NO_OPINION')),
    constraint adjustment_opinion_objection check (verdict <> 'OBJECT' or (reason is not null and text is not null))
);

create table adjustment_acceptance (
    id           bigint      primary key,
    proposal_id  bigint      not null references adjustment_proposal,
    round        integer     not null,
    unit_code    varchar(32) not null,
    accepted     boolean     not null,
    document_no  varchar(64) not null,
    note         varchar(2000),
    actor        varchar(64) not null,
    given_at     timestamptz not null,
    constraint adjustment_acceptance_once unique (proposal_id, round, unit_code)
);
comment on table adjustment_acceptance is 'the written answer of a township that is to take a power on';

create table adjustment_review (
    id          bigint        primary key,
    proposal_id bigint        not null references adjustment_proposal,
    round       integer       not null,
    kind        varchar(14)   not null,
    passed      boolean       not null,
    points      jsonb         not null,
    note        varchar(2000) not null,
    reviewer    varchar(64)   not null,
    reviewed_at timestamptz   not null,
    constraint adjustment_review_once unique (proposal_id, round, kind),
    constraint adjustment_review_kind check (kind in ('REASONABLENESS', 'LEGALITY'))
);

create table adjustment_claim (
    id          bigint      primary key,
    proposal_id bigint      not null references adjustment_proposal,
    round       integer     not null,
    unit_code   varchar(32) not null,
    claim       varchar(9)  not null,
    ground      varchar(1000),
    reservation varchar(1000),
    actor       varchar(64) not null,
    given_at    timestamptz not null,
    constraint adjustment_claim_once unique (proposal_id, round, unit_code),
    constraint adjustment_claim_word check (claim in ('LEAD', 'COOPERATE', 'DECLINE')),
    constraint adjustment_claim_ground check (claim <> 'DECLINE' or ground is not null)
);

create table adjustment_evidence (
    proposal_id  bigint      not null references adjustment_proposal,
    business_key varchar(40) not null,
    linked_at    timestamptz not null,
    primary key (proposal_id, business_key)
);
create index adjustment_evidence_key on adjustment_evidence (business_key);

create trigger adjustment_opinion_never_changed before update or delete or truncate on adjustment_opinion
    for each statement execute function append_only();
create trigger adjustment_acceptance_never_changed before update or delete or truncate on adjustment_acceptance
    for each statement execute function append_only();
create trigger adjustment_review_never_changed before update or delete or truncate on adjustment_review
    for each statement execute function append_only();
create trigger adjustment_claim_never_changed before update or delete or truncate on adjustment_claim
    for each statement execute function append_only();
create trigger adjustment_proposal_never_deleted before delete on adjustment_proposal
    for each statement execute function append_only();
