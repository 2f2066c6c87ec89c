package org.yidan.tasklist.exchange;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.forms.FormQuestions;

/** Port to the engine: gives tasks from hand to hand with the rights of the current user. */
public interface TaskGiving {

    /** Claims a free task for the current user; refuses when a colleague was first. */
    void claim(String taskId);

    /** Gives the task to a colleague of its post, or back to the post. */
    void give(String taskId, @Nullable String to);

    /** Sends the form of the task. */
    void complete(String taskId, Map<String, Object> answers);

    /** What the form of the task asks. */
    FormQuestions questions(String taskId);

    /** Who may not do the step of the task because of what he did before in its case. */
    Set<String> barred(String taskId);
}
