-- A law is one, written with or without the name of the state before it: what is entered about it counts for all that cite it.

create function law_key(law text) returns text language sql immutable parallel safe
return regexp_replace(law, '^中华人民共和国', '');
comment on function law_key is 'the name of a law without the name of the state; both names are one law';

alter table legal_basis drop constraint legal_basis_once;
create unique index legal_basis_once on legal_basis (law_key(law), article) nulls not distinct;

drop index law_entry_first;
create unique index law_entry_first on law_entry (law_key(law), coalesce(article, '')) where follows is null;
