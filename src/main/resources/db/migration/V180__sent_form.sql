create table sent_form (
    id                  varchar(64)  primary key,
    process_instance_id varchar(64)  not null,
    definition_id       varchar(64)  not null,
    element             varchar(255) not null,
    form_key            varchar(255),
    sent_by             varchar(64)  not null,
    sent_at             timestamptz  not null,
    answers             jsonb        not null check (jsonb_typeof(answers) = 'object'),
    withheld            text[]       not null
);
create index sent_form_of_instance on sent_form (process_instance_id, sent_at);
comment on table sent_form is 'every form as it was sent, one row per completed task or private start (append only)';
comment on column sent_form.withheld is 'protected fields that were answered and are kept encrypted elsewhere (RULES 9)';

create trigger sent_form_append_only before update or delete or truncate on sent_form
    for each statement execute function append_only();
