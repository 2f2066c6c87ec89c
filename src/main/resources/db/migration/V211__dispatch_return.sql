-- Every return of a dispatch with what was decided on it: a unit told to sign may return the same dispatch once more.
create table dispatch_return (
    dispatch_id     bigint        not null references dispatch,
    no              integer       not null,
    returned_at     timestamptz   not null,
    returned_by     varchar(64)   not null,
    return_reason   varchar(24)   not null,
    return_basis    varchar(2000) not null,
    proposed_unit   varchar(32),
    decided_by      varchar(64),
    decision        varchar(16),
    decision_reason varchar(2000),
    primary key (dispatch_id, no)
);
alter table dispatch
    drop column returned_at,
    drop column returned_by,
    drop column return_reason,
    drop column return_basis,
    drop column proposed_unit,
    drop column decided_by,
    drop column decision,
    drop column decision_reason;
