-- room system
-- needs seal_leaf, seal_entry
-- sight platform
-- order idx desc
-- column idx number
-- column committed_at at
-- column node code
-- column actor code
-- column command code
-- column cases code
-- column rows number
-- column changed code
-- filter case text : q.idx = any(array(select s.idx from seal_case s where s.case_no = :case))
-- filter from day : q.committed_at >= :from
-- filter to until : q.committed_at < :to
-- filter actor text : q.actor = :actor
select e.idx, l.closed_at as committed_at, l.node, substring(l.content from '\nactor\t([^\n]*)') as actor, substring(l.content from '\ncommand\t([^\n]*)') as command,
       (select array_agg(m[1]) from regexp_matches(l.content, '\ncase\t([^\n]*)', 'g') m) as cases,
       (select count(*) from regexp_matches(l.content, '\nrow\t', 'g')) as rows,
       (select array_agg(distinct m[1] || ' ' || m[2]) from regexp_matches(l.content, '\nrow\t([^\t\n]*)\t([IUD])', 'g') m) as changed
  from seal_entry e join seal_leaf l on l.id = e.leaf
