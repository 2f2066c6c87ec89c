package org.yidan.engine.tasks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** Shows in task queries and counts only the tasks linked to the user, except to those who may read all. */
class TasksOfPosts extends TaskManager {

    /** In the place of an assignee in a stored filter. */
    private static final String WHO_ASKS = "${currentUser()}";

    @Override
    @SuppressWarnings("unchecked")
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        if (!TaskRights.checked()) {
            return super.findTasksByQueryCriteria(query);
        }
        return asked(query, () -> getDbEntityManager().selectList(TaskRightsMapping.PAGE, query));
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        if (!TaskRights.checked()) {
            return super.findTaskCountByQueryCriteria(query);
        }
        return asked(query, () -> (Long) getDbEntityManager().selectOne(TaskRightsMapping.COUNT, query));
    }

    @Override
    protected void configureQuery(TaskQueryImpl query) {
        // Rights are part of our own statement, or need no check: never the engine's join with its rows.
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        getTenantManager().configureQuery(query);
    }

    /** Runs the statement with what it must know beside the query. */
    private <T> T asked(TaskQueryImpl query, Supplier<T> statement) {
        configureQuery(query);
        query.getQueries().forEach(TasksOfPosts::nameWhoAsks);
        query.getAuthCheck().setAuthUserId(TaskRights.user());
        query.getAuthCheck().setAuthGroupIds(new ArrayList<>(TaskRights.groups()));
        boolean everything = TaskRights.readsEveryTask();
        List<String> posts = everything ? List.of() : ownPostsAskedFor(query);
        boolean single = !posts.isEmpty() || query.getQueries().stream().noneMatch(TasksOfPosts::joinsLinks);
        query.setParameter(Map.of(
                "everything",
                everything,
                "posts",
                !posts.isEmpty(),
                "groups",
                posts,
                "single",
                single && query.getOrderingProperties().stream().allMatch(order -> order.getRelation() == null)));
        try {
            return statement.get();
        } finally {
            query.setParameter(null);
        }
    }

    /** The engine takes an expression for the assignee, but none for whom it must not be. */
    private static void nameWhoAsks(TaskQueryImpl query) {
        Set<String> others = query.getAssigneeNotIn();
        String user = TaskRights.user();
        if (user != null && others != null && others.contains(WHO_ASKS)) {
            query.taskAssigneeNotIn(others.stream()
                    .map(one -> one.equals(WHO_ASKS) ? user : one)
                    .toArray(String[]::new));
        }
    }

    /** The candidate groups of a query that asks for candidates of some of the user's posts and for no other link. */
    private static List<String> ownPostsAskedFor(TaskQueryImpl query) {
        List<String> groups = query.getCandidateGroups();
        boolean plain = query.getQueries().size() == 1
                && query.getCandidateUser() == null
                && query.getCandidateGroupLike() == null
                && query.getInvolvedUser() == null
                && !query.isWithCandidateGroups()
                && !query.isWithCandidateUsers();
        return plain && groups != null && new HashSet<>(TaskRights.groups()).containsAll(groups) ? groups : List.of();
    }

    private static boolean joinsLinks(TaskQueryImpl query) {
        return query.getCandidateUser() != null
                || query.getCandidateGroups() != null
                || query.getCandidateGroupLike() != null
                || query.getInvolvedUser() != null
                || query.isWithCandidateGroups()
                || query.isWithCandidateUsers();
    }
}
