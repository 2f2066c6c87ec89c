-- What designers bring: a draft with its files as they were sent, what it was drawn from, and how it ended. Nobody releases a
-- draft of his own unless deployments are direct (the sample). All of it only grows.

create table designer_draft (
    id       bigint generated always as identity primary key,
    name     varchar(200)  not null check (name <> ''),
    origin   varchar(16)   not null check (origin in ('MODELER', 'PAGE', 'ROLLBACK')),
    reason   varchar(1000),
    seal     char(64)      not null,
    drawn_by varchar(64)   not null,
    drawn_at timestamptz   not null,
    unique (id, drawn_by)
);
comment on table designer_draft is 'models, forms and tables that designers sent; seal is the SHA-256 of all files';

create table designer_draft_file (
    draft_id bigint       not null references designer_draft,
    name     varchar(255) not null,
    content  bytea        not null,
    sha256   char(64)     not null,
    primary key (draft_id, name)
);
comment on table designer_draft_file is 'the files of a draft, byte by byte';

create table designer_draft_base (
    draft_id   bigint       not null references designer_draft,
    kind       varchar(8)   not null check (kind in ('PROCESS', 'TABLE')),
    key        varchar(255) not null,
    version    integer      not null check (version >= 0),
    primary key (draft_id, kind, key)
);
comment on table designer_draft_base is 'which versions ran when the draft was sent; 0: none yet';

create table designer_draft_end (
    draft_id      bigint      primary key,
    drawn_by      varchar(64) not null,
    outcome       varchar(16) not null check (outcome in ('RELEASED', 'REJECTED', 'WITHDRAWN')),
    by_user       varchar(64) not null,
    at            timestamptz not null,
    reason        varchar(1000),
    direct        boolean     not null default false,
    deployment_id varchar(64) unique,
    foreign key (draft_id, drawn_by) references designer_draft (id, drawn_by),
    constraint designer_draft_released_deployed check ((outcome = 'RELEASED') = (deployment_id is not null)),
    constraint designer_draft_second_person check (outcome <> 'RELEASED' or direct or by_user <> drawn_by),
    constraint designer_draft_rejected_with_reason check (outcome <> 'REJECTED' or reason is not null),
    constraint designer_draft_withdrawn_by_own check (outcome <> 'WITHDRAWN' or by_user = drawn_by)
);
comment on table designer_draft_end is 'how a draft ended: released by a second person, rejected with a reason, or taken back';

create trigger designer_draft_append_only before update or delete or truncate on designer_draft
    for each statement execute function append_only();
create trigger designer_draft_file_append_only before update or delete or truncate on designer_draft_file
    for each statement execute function append_only();
create trigger designer_draft_base_append_only before update or delete or truncate on designer_draft_base
    for each statement execute function append_only();
create trigger designer_draft_end_append_only before update or delete or truncate on designer_draft_end
    for each statement execute function append_only();
