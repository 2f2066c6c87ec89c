package org.yidan.tasklist.card;

import java.util.Optional;
import org.yidan.casework.asking.TaskInHand;

/** Port to the engine's open tasks. */
public interface TasksInHand {

    /** The open task, if it is the current user's business by the engine's own rights. */
    Optional<TaskInHand> find(String taskId);
}
