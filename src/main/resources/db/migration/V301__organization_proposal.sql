-- What unit leaders propose of the posts in their unit; an administrator of people decides it.
create table organization_proposal (
    id         bigint generated always as identity primary key,
    unit_code  varchar(32)  not null references organization_unit,
    role       varchar(32)  not null,
    person     varchar(100) not null,
    begins     boolean      not null,
    day        date         not null,
    words      varchar(400) not null,
    by_user    varchar(64)  not null,
    at         timestamptz  not null,
    accepted   boolean,
    decided_by varchar(64),
    decided_at timestamptz,
    answer     varchar(400),
    check ((accepted is null) = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    check (decided_by <> by_user or not accepted)
);
create index organization_proposal_open on organization_proposal (unit_code) where accepted is null;
comment on table organization_proposal is 'proposals of unit leaders: somebody is to hold a post of the unit, or to hold it no longer';
comment on column organization_proposal.person is 'user id, or the name of somebody who is not here yet';
comment on column organization_proposal.day is 'first day, or last one where it ends';
