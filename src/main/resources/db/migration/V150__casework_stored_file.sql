-- The contents of photos and papers, once for each content, apart from who holds them.

create table stored_file (
    sha256       varchar(64) primary key,
    mime         varchar(60) not null,
    size         integer     not null,
    content      bytea       not null,
    preview      bytea,
    last_sent_at timestamptz not null,
    constraint stored_file_sha256_form check (sha256 ~ '^[0-9a-f]{64}$')
);
alter table stored_file alter column content set storage external;
alter table stored_file alter column preview set storage external;
comment on table stored_file is 'contents of photos and papers by their hash; the preview is a JPEG without metadata';

-- What was kept with each holder so far.
update case_attachment set sha256 = encode(sha256(content), 'hex') where sha256 <> encode(sha256(content), 'hex');
insert into stored_file (sha256, mime, size, content, last_sent_at)
select distinct on (sha256) sha256, mime, length(content), content, uploaded_at
  from case_attachment
 order by sha256, uploaded_at desc;

alter table case_attachment drop column content;
alter table case_attachment add column taken_at timestamptz;
alter table case_attachment add column lat double precision;
alter table case_attachment add column lng double precision;
alter table case_attachment add constraint case_attachment_content foreign key (sha256) references stored_file;
create index case_attachment_of_content on case_attachment (sha256);

create function stored_file_held(content_hash varchar) returns boolean stable language sql as $$
    select exists (select 1 from case_attachment where sha256 = content_hash)
$$;
comment on function stored_file_held is 'whether a case names this content; a table that names contents is added here';

create function stored_file_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.sha256 <> encode(sha256(new.content), 'hex') or new.size <> length(new.content) then
            raise exception 'content % does not have this hash and size', new.sha256
                using errcode = 'integrity_constraint_violation';
        end if;
    elsif new.sha256 <> old.sha256 or new.mime <> old.mime or new.size <> old.size or new.content <> old.content
        or (old.preview is not null and new.preview is distinct from old.preview) then
        raise exception 'content % is never changed', old.sha256 using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger stored_file_genuine before insert on stored_file
    for each row execute function stored_file_guard();
create trigger stored_file_unchanged before update of sha256, mime, size, content, preview on stored_file
    for each row execute function stored_file_guard();
