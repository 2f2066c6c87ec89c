-- room ledger
-- sight region q.region
-- order recorded_at desc, id desc
-- column recorded_at at
-- column case_no case
-- column unit unit
-- column person person
-- column category word
-- column fact text
-- column rule_id code
-- column deadline at
-- column actual at
-- column late minutes
-- column severity number
-- column status word
-- column later text
-- column id number
-- filter unit unit : q.unit = :unit
-- filter person person : q.person = :person
-- filter category choice(OVERDUE_ACCEPT|OVERDUE_RESPONSE|OVERDUE_HANDLE|OVERDUE_STEP|WRONG_RETURN|REFUSED_RULING|FALSE_FEEDBACK|REWORK_TWICE|PROCEDURE_DEFECT|CASE_OVER_90|UNLISTED_ASSIGNMENT|LATE_OPINION|LATE_VERIFICATION|CALL_ABUSE|NO_SHOW|NO_GUIDE) : q.category = :category
-- filter status choice(RECORDED|NOTIFIED|OBJECTED|UPHELD|CANCELLED|ARCHIVED) : q.status_now = :status
-- filter severity number : q.severity >= :severity
-- filter blocked yes : q.case_no = '-'
-- filter from day : q.recorded_at >= :from
-- filter to until : q.recorded_at < :to
-- filter case text : q.case_no = :case
select e.id, e.region, e.recorded_at, e.business_key as case_no, e.unit_code as unit, e.person, e.category, e.fact, e.rule_id, e.deadline,
       e.actual, greatest(0, floor(extract(epoch from e.actual - e.deadline) / 60)) as late, e.severity,
       coalesce((select l.status from ledger_entry l where l.concerns = e.id order by l.recorded_at desc, l.id desc limit 1), e.status) as status,
       coalesce((select l.status from ledger_entry l where l.concerns = e.id order by l.recorded_at desc, l.id desc limit 1), e.status) as status_now,
       (select string_agg(l.status || ' ' || to_char(l.recorded_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') || ' ' || l.fact, '；'
                          order by l.recorded_at, l.id) from ledger_entry l where l.concerns = e.id) as later
  from ledger_entry e where e.concerns is null
