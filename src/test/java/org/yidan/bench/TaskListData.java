package org.yidan.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 100,000 open tasks in the shape of the engine's own tables: one case each, offered to one of 200 posts, claimed by one of
 * 1,000 users in three of ten cases, with the variables its card shows and others beside them.
 */
final class TaskListData {

    static final int TASKS = 100_000;
    static final int POSTS = 200;
    static final int USERS = 1_000;
    /** The clerk holds these first posts, and so sees every tenth task. */
    static final int POSTS_OF_CLERK = 20;

    private static final String TEXTS =
            """
            ('matterName', (array['占道经营查处','违法建设查处','销售过期食品查处','扬尘污染查处','噪声扰民查处'])[1 + i % 5]),
            ('place', '均州路街道第' || (i % 997) || '号'),
            ('title', '群众反映第' || i || '件问题'),
            ('callNo', 'HJ-900001-20260310-' || lpad(i::text, 6, '0')),
            ('urgency', (array['一般','紧急','特急'])[1 + (i % 10) / 8 + (i % 100) / 99]),
            ('direction', 'UP'),
            ('matterCode', 'SY-CG-0' || (i % 90)),
            ('lead', '900001-B' || (i % 200))
            """;

    private final JdbcClient jdbc;

    TaskListData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String post(int number) {
        return "bench-%03d.unit-handler".formatted(number);
    }

    /** Loads everything for this process definition. */
    void load(String definition, String now) {
        people();
        run(
                """
                insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_,
                    act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_,
                    cached_ent_state_, sequence_counter_, proc_def_key_)
                select 'bench-e-' || i, 1, 'bench-e-' || i, 'bench-e-' || i, 'HJ-900001-20260310-' || lpad(i::text, 6, '0'),
                    :definition, 'UserTask_HandleMatter', true, false, true, false, 1, 2, 1, 'matter-call'
                  from generate_series(1, :tasks) i""",
                definition);
        jdbc.sql(
                        """
                        insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, description_,
                            task_def_key_, assignee_, priority_, create_time_, due_date_, follow_up_date_, suspension_state_,
                            task_state_)
                        select 'bench-t-' || i, 1, 'bench-e-' || i, 'bench-e-' || i, :definition, '办理',
                            (select string_agg(v.text, ' · ') from (values %s) v (name, text)
                              where v.name in ('matterName', 'place', 'title', 'callNo')),
                            'UserTask_HandleMatter',
                            case when i / 200 %% 10 < 3 then 'bench-user-' || (i %% :users) end, 50,
                            timestamp :now - (i * 7919 %% 20000) * interval '1 minute',
                            timestamp :now + (i * 104729 %% 30000 - 6000) * interval '1 minute',
                            timestamp :now + (i * 104729 %% 30000 - 9000) * interval '1 minute', 1, 'Created'
                          from generate_series(1::bigint, :tasks) i"""
                                .formatted(TEXTS)
                                .replace(":now", "'" + now + "'"))
                .param("definition", definition)
                .param("tasks", TASKS)
                .param("users", USERS)
                .update();
        run(
                """
                insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select 'bench-l-' || i, 1, 'bench-' || lpad((i % :posts)::text, 3, '0') || '.unit-handler', 'candidate',
                    'bench-t-' || i from generate_series(1, :tasks) i where :definition <> ''""",
                definition);
        jdbc.sql(
                        """
                        insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_, text_,
                            var_scope_, sequence_counter_, is_concurrent_local_)
                        select 'bench-v-' || v.name || i, 1, 'string', v.name, 'bench-e-' || i, 'bench-e-' || i, :definition,
                            v.text, 'bench-e-' || i, 1, false
                          from generate_series(1, :tasks) i cross join lateral (values %s) v (name, text)"""
                                .formatted(TEXTS))
                .param("definition", definition)
                .param("tasks", TASKS)
                .update();
        jdbc.sql("analyze").update();
    }

    private void people() {
        jdbc.sql(
                        """
                        insert into act_id_group (id_, rev_, name_, type_)
                        select 'bench-' || lpad(i::text, 3, '0') || '.unit-handler', 1, '测试单位' || i || ' 承办人', 'post'
                          from generate_series(0, :posts - 1) i""")
                .param("posts", POSTS)
                .update();
        jdbc.sql(
                        """
                        insert into act_id_user (id_, rev_, first_, last_)
                        select 'bench-user-' || i, 1, '经办人', i::text from generate_series(0, :users - 1) i""")
                .param("users", USERS)
                .update();
        jdbc.sql(
                        """
                        insert into act_id_membership (user_id_, group_id_)
                        select 'bench-user-' || i, 'bench-' || lpad((i % :posts)::text, 3, '0') || '.unit-handler'
                          from generate_series(0, :users - 1) i""")
                .param("users", USERS)
                .param("posts", POSTS)
                .update();
    }

    private void run(String statement, String definition) {
        jdbc.sql(statement)
                .param("definition", definition)
                .param("tasks", TASKS)
                .param("posts", POSTS)
                .update();
    }
}
