create table fine_register (
    id              bigint generated always as identity primary key,
    region          char(6)       not null,
    act_id          varchar(120)  not null,
    party_name      varchar(100)  not null,
    party_key       varchar(100)  not null,
    party_id_digest char(64),
    case_no         varchar(64)   not null,
    subject_unit    varchar(32)   not null references organization_unit,
    amount          numeric(14, 2) not null check (amount > 0),
    claimed_at      timestamptz   not null,
    released_at     timestamptz,
    release_reason  varchar(500),
    check ((released_at is null) = (release_reason is null))
);
comment on table fine_register is 'one act, one fine (行政处罚法 29): which case fined which act of which party';
create unique index fine_register_one_per_act_and_name on fine_register (region, act_id, party_key)
    where released_at is null;
create unique index fine_register_one_per_act_and_number on fine_register (region, act_id, party_id_digest)
    where released_at is null and party_id_digest is not null;
create index fine_register_of_case on fine_register (case_no);
create index fine_register_of_subject on fine_register (subject_unit);
