package org.yidan.engine.tasks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first page of what is due first. Who sees many tasks gets it by walking all tasks in this order and leaving out what is
 * not his, instead of fetching all his tasks to sort them; an index of our own keeps the order.
 */
final class DueFirst {

    private static final int NOT_FAR = 300;

    private static final String INDEX =
            "create index if not exists YIDAN_IDX_TASK_DUE on ACT_RU_TASK (DUE_DATE_, CREATE_TIME_)";

    private static final Logger log = LoggerFactory.getLogger(DueFirst.class);

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

    /** Makes the index once the engine's tables are there; without it lists are slower and nothing else. */
    static void makeIndex(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(INDEX);
        } catch (SQLException failure) {
            log.warn("The index of tasks by due date could not be made; another node may be making it", failure);
        }
    }
}
