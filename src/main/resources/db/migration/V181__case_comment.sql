create table case_comment (
    id         bigint generated always as identity primary key,
    case_no    varchar(32)   not null,
    author     varchar(64)   not null,
    text       varchar(2000) not null check (length(trim(text)) > 0),
    written_at timestamptz   not null
);
create index case_comment_of_case on case_comment (case_no, written_at);
comment on table case_comment is 'comments on calls and cases (append only)';

create trigger case_comment_append_only before update or delete or truncate on case_comment
    for each statement execute function append_only();
