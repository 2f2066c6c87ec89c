package org.yidan.engine.tasks;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** Shows in task queries and counts only the tasks linked to the user, except to those who may read all. */
class TasksOfPosts extends TaskManager {

    @Override
    @SuppressWarnings("unchecked")
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        if (!restrict(query)) {
            return super.findTasksByQueryCriteria(query);
        }
        return getDbEntityManager().selectList(TaskRightsMapping.PAGE, query);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        if (!restrict(query)) {
            return super.findTaskCountByQueryCriteria(query);
        }
        return (Long) getDbEntityManager().selectOne(TaskRightsMapping.COUNT, query);
    }

    @Override
    protected void configureQuery(TaskQueryImpl query) {
        // Rights are part of our own statement, or need no check: never the engine's join with its rows.
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        getTenantManager().configureQuery(query);
    }

    private boolean restrict(TaskQueryImpl query) {
        if (!TaskRights.checked() || TaskRights.readsEveryTask()) {
            return false;
        }
        configureQuery(query);
        query.getAuthCheck().setAuthUserId(TaskRights.user());
        query.getAuthCheck().setAuthGroupIds(new ArrayList<>(TaskRights.groups()));
        return true;
    }
}
