package org.yidan.engine.tasks;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * History stays with those who may read it. One question by the id of an open task is answered to whoever may work on it:
 * the REST API asks it before it shows or takes a comment.
 */
class HistoryOfOwnTasks extends HistoricTaskInstanceManager {

    @Override
    public List<HistoricTaskInstance> findHistoricTaskInstancesByQueryCriteria(
            HistoricTaskInstanceQueryImpl query, Page page) {
        String id = query.getTaskId();
        if (id != null && TaskRights.checked() && isOwnOpenTask(id)) {
            return Context.getCommandContext()
                    .runWithoutAuthorization(() -> super.findHistoricTaskInstancesByQueryCriteria(query, page));
        }
        return super.findHistoricTaskInstancesByQueryCriteria(query, page);
    }

    private static boolean isOwnOpenTask(String id) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(id);
        return task != null && TaskRights.concernsUser(task);
    }
}
