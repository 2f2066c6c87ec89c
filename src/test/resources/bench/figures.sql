-- Beside the calls of million-calls.sql and audit-desk.sql: what callers said, and the facts of all, as a rebuild writes them.
alter table call disable trigger user;
update call set satisfied = (array['VERY_SATISFIED', 'SATISFIED', 'SATISFIED', 'SATISFIED', 'FAIR', 'DISSATISFIED', 'NOT_REACHED'])[1 + id % 7], solved = 'YES' where id > 10000000;
alter table call enable trigger user;
insert into evaluation_call select * from evaluation_call_source where case_no not in (select case_no from evaluation_call);
insert into evaluation_dispatch select * from evaluation_dispatch_source where dispatch_no not in (select dispatch_no from evaluation_dispatch);
analyze evaluation_call;
analyze evaluation_dispatch;
