package org.yidan.engine.tasks;

import java.util.List;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryProperty;

/**
 * The first page of what is due first. Who sees many tasks gets it by walking all tasks in this order and leaving out what is
 * not his, instead of fetching all his tasks to sort them; an index of our own ({@code V004__engine_task_due.sql}) keeps the order.
 */
final class DueFirst {

    private static final int NOT_FAR = 300;

    private DueFirst() {}

    /** Whether the query asks for an early page in this order and for nothing that could leave few rows of many. */
    static boolean isAskedBy(TaskQueryImpl query) {
        List<QueryOrderingProperty> order = query.getOrderingProperties();
        return query.getQueries().size() == 1
                && query.getFirstResult() + (long) query.getMaxResults() <= NOT_FAR
                && !order.isEmpty()
                && TaskQueryProperty.DUE_DATE.equals(order.get(0).getQueryProperty())
                && Direction.ASCENDING.equals(order.get(0).getDirection())
                && query.getDescriptionLike() == null
                && query.getNameLike() == null
                && query.getAssignee() == null
                && query.getTaskId() == null
                && query.getTaskIdIn() == null
                && query.getProcessInstanceId() == null
                && query.getProcessInstanceIdIn() == null
                && query.getProcessInstanceBusinessKey() == null
                && query.getKey() == null
                && query.getTaskDefinitionKeys() == null
                && query.getVariables().isEmpty();
    }
}
