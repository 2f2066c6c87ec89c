-- What people call a matter in everyday words. Not part of the published list: kept by the staffing office at any time.

create table matter_synonym (
    region      varchar(6)  not null,
    matter_code varchar(12) not null references matter,
    word        varchar(30) not null check (length(word) > 0),
    primary key (region, matter_code, word)
);
create index matter_synonym_of_matter on matter_synonym (matter_code);

create table matter_synonym_revision (
    region   varchar(6) primary key,
    revision bigint not null
);
comment on table matter_synonym_revision is 'goes up with every change of a region''s words, so that each node knows its search is out of date';

create function catalog_synonyms_changed() returns trigger language plpgsql as $$
begin
    insert into matter_synonym_revision as r (region, revision)
    values (coalesce(new.region, old.region), 1)
    on conflict (region) do update set revision = r.revision + 1;
    return null;
end $$;
create trigger matter_synonym_changed after insert or update or delete on matter_synonym
    for each row execute function catalog_synonyms_changed();
