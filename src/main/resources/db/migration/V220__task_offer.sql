create table task_offer (
    task_id  varchar(64)  not null,
    group_id varchar(255) not null,
    primary key (task_id, group_id)
);
comment on table task_offer is
    'posts an open task was offered to by a decision of the office, beside those of its step''s party (append only)';

create trigger task_offer_append_only before update or delete or truncate on task_offer
    for each statement execute function append_only();
