-- room ledger
-- sight readers l.readers
-- order month desc, matter_code desc, unit desc
-- column month text
-- column matter_code matter
-- column unit unit
-- column cases number
-- column mean_hours number
-- column p90_hours number
-- column late_cases number
-- filter from day required : f.closed_at >= :from
-- filter to until required : f.closed_at < :to and l.opened_at < :to
-- filter unit unit : l.unit = :unit
-- filter matter matter : f.matter_code = upper(:matter)
select to_char(f.closed_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, coalesce(f.matter_code, '-') as matter_code, coalesce(l.unit, '-') as unit,
       count(*) as cases, round(cast(avg(extract(epoch from f.closed_at - f.opened_at)) / 3600 as numeric), 1) as mean_hours,
       round(cast(percentile_cont(0.9) within group (order by extract(epoch from f.closed_at - f.opened_at)) / 3600 as numeric), 1) as p90_hours,
       count(*) filter (where exists (select from case_deadline d where d.case_no = f.case_no and d.met_at > d.due)) as late_cases
  from case_file f join case_line l on l.case_no = f.case_no where f.status = 'CLOSED' and /*where*/
 group by 1, 2, 3
