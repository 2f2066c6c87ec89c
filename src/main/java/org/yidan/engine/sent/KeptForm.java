package org.yidan.engine.sent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One form as it was sent.
 *
 * @param id id of the task; of the process instance for a start form
 * @param definitionId the version of the process it was a step of, which also decides the version of the form
 * @param element the task in the model, or {@link #START}
 * @param formKey id of the form, null where a step has none
 * @param answers field and value as sent, telephone and identity numbers sealed ({@link org.yidan.shared.personal.Seals})
 * @param withheld what was answered about the caller and is kept with the call only, encrypted (RULES 9)
 */
public record KeptForm(
        String id,
        String processInstanceId,
        String definitionId,
        String element,
        @Nullable String formKey,
        String sentBy,
        Instant sentAt,
        Map<String, Object> answers,
        List<String> withheld) {

    /** Stands for the element of start forms. */
    public static final String START = "start";

    public KeptForm {
        answers = Map.copyOf(answers);
        withheld = List.copyOf(withheld);
    }

    /** The same form with these answers: as they may be shown. */
    public KeptForm with(Map<String, Object> shown) {
        return new KeptForm(id, processInstanceId, definitionId, element, formKey, sentBy, sentAt, shown, withheld);
    }
}
