-- What auditors ask is answered from the rows themselves (ADR 0079): each order and each rare fact has its index.
create index case_line_newest on case_line (opened_at, case_no);
create index case_line_of_unit on case_line (unit, opened_at, case_no);
create index case_line_of_matter on case_line (matter_code, opened_at, case_no);
create index case_line_of_outcome on case_line (outcome, opened_at, case_no);
create index case_file_by_closing on case_file (closed_at) where closed_at is not null;
create index case_file_of_version on case_file (version_no);
create index case_deadline_by_due on case_deadline (due, id);
create index case_deadline_late_by on case_deadline ((met_at - due));
create index case_deadline_late on case_deadline (due, id) where met_at is null or met_at > due;
create index case_deadline_late_of_unit on case_deadline (unit, due, id) where met_at is null or met_at > due;
create index case_act_newest on case_act (finished_at, id);
create index case_act_of_actor on case_act (actor, finished_at, id);
create index case_act_of_present on case_act using gin (array_remove(persons, actor::text));
-- In the order of the question about evidence, each kind of lack in its place.
create index case_act_off_site on case_act (finished_at, (id * 4 + 2)) where result = 'OFF_SITE';
create index case_act_no_position on case_act (finished_at, (id * 4 + 1)) where step = 'firstResponse' and lat is null;
create index case_act_few_cards on case_act (finished_at, (id * 4 + 3))
    where step in ('firstResponse', 'handleMatter', 'reinspect') and cardinality(card_nos) < 2;
create index case_act_photographed on case_act (finished_at, (id * 4 + 0)) where step in ('registerCall', 'firstResponse', 'verifyOnSite');
create index dispatch_return_newest on dispatch_return (returned_at);
create index ruling_newest on ruling (effective_at, ruling_no);
create index ruling_of_call on ruling (call_id);
create index call_unlisted on call (id) where unlisted;
create index call_party on call using gin (party_name gin_trgm_ops) where party_name is not null;
create index fine_register_newest on fine_register (claimed_at, id);
create index fine_register_of_party on fine_register (region, party_key);
create index fine_register_of_number on fine_register (party_id_digest) where party_id_digest is not null;
create index ledger_entry_newest on ledger_entry (recorded_at, id) where concerns is null;
create index ledger_entry_later on ledger_entry (concerns) where concerns is not null;
create index log_in_event_newest on log_in_event (occurred_at, ('L' || id::text));
create index organization_change_newest on organization_change (at, id);
-- Of the engine's log of operations all but the everyday work on tasks.
create index audit_op_log on act_hi_op_log (timestamp_, id_)
    where not (operation_type_ in ('Claim', 'Complete') or operation_type_ = 'Create' and entity_type_ in ('ProcessInstance', 'Task'));
-- Few tasks are open for so long; with them apart, those of any moment are found between two days.
create index audit_long_task on act_hi_taskinst (start_time_)
    where end_time_ is null or end_time_ > start_time_ + interval '60 days';
create index audit_task_of_root on act_hi_taskinst (root_proc_inst_id_, start_time_);

create table audit_question (
    id       bigint generated always as identity primary key,
    owner    varchar(64)   not null,
    name     varchar(80)   not null check (btrim(name) <> ''),
    question varchar(40)   not null,
    asked    varchar(2000) not null,
    shared   boolean       not null,
    saved_at timestamptz   not null,
    unique (owner, name)
);
comment on table audit_question is 'questions auditors keep: which one, with which filters, as in the address of its page; shared ones are seen by all at the desk';
