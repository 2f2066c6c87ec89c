package org.yidan.enforcement.process.joint;

import java.util.List;
import org.yidan.engine.FormAnswers;

/** Reads a text area in which each line is one thing. */
public final class FormLines {

    private static final int LONGEST = 8000;

    private FormLines() {}

    /** The lines that are not blank, trimmed. */
    public static List<String> of(FormAnswers answers, String field) {
        return answers.optionalText(field, LONGEST)
                .map(text -> text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .orElse(List.of());
    }
}
