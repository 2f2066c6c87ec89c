package org.yidan.casework.forms;

import java.util.List;
import java.util.Map;

/**
 * The questions of one version of a form, in its order.
 *
 * @param version number of the form's version, 0 where it has none
 */
public record FormQuestions(int version, List<Question> questions) {

    /** No form known: fields are then named by the common words for them. */
    public static final FormQuestions NONE = new FormQuestions(0, List.of());

    public FormQuestions {
        questions = List.copyOf(questions);
    }

    /**
     * One question.
     *
     * @param type as the form has it ({@code radio}, {@code datetime})
     * @param options words of the options written in the form, by code; empty where they came from the list or the staff
     */
    public record Question(String field, String label, String type, Map<String, String> options) {}
}
