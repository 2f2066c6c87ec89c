package org.yidan.casework.forms;

import java.time.Instant;
import java.util.List;

/**
 * A form as it was sent, for a reader.
 *
 * @param id id of the task, or of the process instance for a start form
 * @param processInstance id of the process instance it was sent in
 * @param step the task's name in the model it was sent for
 * @param version which version of the form it was, 0 where forms have none
 */
public record FilledForm(
        String id,
        String processInstance,
        String step,
        String sentBy,
        Instant sentAt,
        String formKey,
        int version,
        List<Answer> answers) {

    public FilledForm {
        answers = List.copyOf(answers);
    }

    /** The question as the form put it, and the answer in words. */
    public record Answer(String field, String label, String text) {}
}
