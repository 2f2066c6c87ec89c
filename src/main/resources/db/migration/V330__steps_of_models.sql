-- Steps that only a model names: what it called them, and whose overdue deadlines the ledger has.
alter table case_act add column label varchar(200);
alter table case_act add column duty_role varchar(40);
alter table case_act add column matter_code varchar(64);
comment on column case_act.label is 'name of the step in the model of its day, of steps that the platform completes by their form';
alter table case_deadline add column watched boolean not null default false;
alter table case_deadline add column lapsed_at timestamptz;
comment on column case_deadline.watched is 'of a step that only the model names: the platform itself tells the ledger when it is overdue';
create index case_deadline_watched on case_deadline (due) where watched and met_at is null and lapsed_at is null;
