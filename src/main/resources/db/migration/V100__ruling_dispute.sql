create table ruling_dispute (
    id              bigint primary key,
    version         integer      not null,
    case_no         varchar(32)  not null unique references case_file (case_no),
    call_id         bigint       not null references call,
    interim_unit    varchar(32)  not null,
    agreed_lead     varchar(32),
    draft_lead      varchar(32),
    draft_basis     varchar(4000),
    government_lead varchar(32),
    government_needed boolean    not null,
    stage           varchar(12)  not null check (stage in ('OPEN', 'SIGNATURE', 'REFUSED', 'ENDED')),
    constraint ruling_dispute_one_way check (agreed_lead is null or draft_lead is null)
);
create unique index ruling_dispute_one_open on ruling_dispute (call_id) where stage = 'OPEN';
create index ruling_dispute_of_call on ruling_dispute (call_id);
comment on table ruling_dispute is 'a dispute over whose duty a call is, from the request to the signature of the unit ruled on';
comment on index ruling_dispute_one_open is 'at most one open ruling per call, however often its units object';
