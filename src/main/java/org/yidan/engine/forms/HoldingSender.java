package org.yidan.engine.forms;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Who sends a task nobody had claimed becomes its holder, so that the history names who did it. */
final class HoldingSender {

    /** The engine names the holder of a step only in a command that does nothing else with it. */
    private static final String NAME_IN_HISTORY = "update ACT_HI_ACTINST set ASSIGNEE_ = ? where ID_ = ?";

    private HoldingSender() {}

    static void claim(TaskEntity task) {
        String sender = Context.getCommandContext().getAuthenticatedUserId();
        if (sender == null || task.getAssignee() != null) {
            return;
        }
        task.setAssignee(sender);
        Connection connection =
                Context.getCommandContext().getDbSqlSession().getSqlSession().getConnection();
        try (PreparedStatement statement = connection.prepareStatement(NAME_IN_HISTORY)) {
            statement.setString(1, sender);
            statement.setString(2, task.getExecution().getActivityInstanceId());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the sender of a task cannot be named in its history", failure);
        }
    }
}
