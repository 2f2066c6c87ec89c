package org.yidan.tasklist.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.OfficeClock;
import org.yidan.tasklist.list.FilterCounts;

/**
 * Counts the user's own tasks once, by what the shared filters ask for ({@code SharedFilters}), and adds up. A filter that asks
 * for something else, or of somebody who may read every task, is counted by the engine.
 */
@Component
class CamundaFilterCounts implements FilterCounts {

    /** His tasks by links and by name, as the rights find them (ADR 0009). */
    private static final String OWN =
            """
            select t.task_def_key_, t.assignee_ is null, t.assignee_ is not distinct from :me, own.offered,
                   t.due_date_ < :now, t.due_date_ > :today and t.due_date_ < :tomorrow, count(*)
              from (select id, bool_or(offered) as offered from (
                      select l.task_id_ as id, true as offered from act_ru_identitylink l
                       where l.type_ = 'candidate' and l.group_id_ = any(:groups) and l.task_id_ is not null
                      union all
                      select l.task_id_, false from act_ru_identitylink l where l.user_id_ = :me and l.task_id_ is not null
                      union all
                      select a.id_, false from act_ru_task a where a.assignee_ = :me) link
                    group by id) own
              join act_ru_task t on t.id_ = own.id
             group by 1, 2, 3, 4, 5, 6""";

    /** More filters than any list shows. */
    private static final int MOST = 200;

    private static final Set<String> KNOWN = Set.of("taskAssignee", "taskCandidateGroupIn", "dueBefore", "dueAfter");

    private final FilterService filters;
    private final AuthorizationService authorizations;
    private final CurrentUser user;
    private final OfficeClock clock;
    private final JdbcClient jdbc;

    CamundaFilterCounts(
            FilterService filters,
            AuthorizationService authorizations,
            CurrentUser user,
            OfficeClock clock,
            JdbcClient jdbc) {
        this.filters = filters;
        this.authorizations = authorizations;
        this.user = user;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Tasks alike in everything the filters ask for. */
    private record Alike(
            String key, boolean free, boolean mine, boolean offered, boolean overdue, boolean today, long number) {}

    @Override
    public Map<String, Long> all() {
        List<Alike> own = readsEverything() ? null : own();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Filter filter : filters.createTaskFilterQuery().listPage(0, MOST)) {
            counts.put(filter.getId(), count(filter, own));
        }
        return counts;
    }

    private long count(Filter filter, @Nullable List<Alike> own) {
        TaskQueryImpl query = filter.getQuery();
        boolean known = KNOWN.containsAll(query.getExpressions().keySet());
        return own == null || !known
                ? filters.count(filter.getId())
                : own.stream()
                        .filter(tasks -> asksFor(query, tasks))
                        .mapToLong(Alike::number)
                        .sum();
    }

    private static boolean asksFor(TaskQueryImpl query, Alike tasks) {
        Set<String> asked = query.getExpressions().keySet();
        String[] keys = query.getTaskDefinitionKeys();
        return (!asked.contains("taskAssignee") || tasks.mine())
                && (query.getAssigneeNotIn() == null || !tasks.mine())
                && (!asked.contains("taskCandidateGroupIn") || tasks.offered())
                && (!query.isUnassigned() || tasks.free())
                && (!Boolean.TRUE.equals(query.isAssigned()) || !tasks.free())
                && (!asked.contains("dueBefore") || (asked.contains("dueAfter") ? tasks.today() : tasks.overdue()))
                && (keys == null || List.of(keys).contains(tasks.key()));
    }

    private List<Alike> own() {
        Instant now = clock.instant();
        Instant today = clock.today().atStartOfDay(OfficeClock.ZONE).toInstant();
        Instant tomorrow =
                clock.today().plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant();
        return jdbc.sql(OWN)
                .param("me", user.id())
                .param("groups", user.groups().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("today", Timestamp.from(today))
                .param("tomorrow", Timestamp.from(tomorrow))
                .query((row, n) -> new Alike(
                        row.getString(1),
                        row.getBoolean(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        row.getLong(7)))
                .list();
    }

    private boolean readsEverything() {
        return authorizations.isUserAuthorized(
                user.id(), user.groups(), Permissions.READ, Resources.TASK, Authorization.ANY);
    }
}
