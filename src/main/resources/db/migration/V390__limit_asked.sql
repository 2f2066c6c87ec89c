-- What the limits table and the list were asked with when they gave a limit: the same question can be put to another table.
alter table case_deadline add column limit_table varchar(64);
alter table case_deadline add column limit_urgency varchar(8);
alter table case_deadline add column limit_entry bigint;
comment on column case_deadline.limit_table is 'the limits table that gave the limit; empty where a rule, a decision or the model gave it';
comment on column case_deadline.limit_entry is 'the entry of the list that was pinned then';
