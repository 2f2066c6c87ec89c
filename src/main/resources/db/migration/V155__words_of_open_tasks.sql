-- Tasks that are open already get the words they are found by, as new ones write them themselves (ADR 0020). On a new database
-- the engine's tables come later than this and there is nothing to do.
do $$
begin
    if to_regclass('act_ru_task') is not null then
        update act_ru_task t
           set description_ = left(w.words, 1000)
          from (select e.id_, concat_ws(' · ', e.business_key_,
                       (select string_agg(v.text_, ' · ' order by array_position(array['matterName', 'place', 'title'], v.name_::text))
                          from act_ru_variable v
                         where v.execution_id_ = e.id_ and v.name_ in ('matterName', 'place', 'title') and v.text_ <> '')) as words
                  from act_ru_execution e where e.id_ = e.proc_inst_id_) w
         where w.id_ = t.proc_inst_id_ and t.description_ is null;
    end if;
end
$$;
