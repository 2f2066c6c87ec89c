package org.yidan.enforcement.process.penalty;

import java.util.Arrays;
import java.util.List;
import org.yidan.engine.FormAnswers;
import org.yidan.shared.Refused;

/** Ticked codes of a check list. */
public final class Codes {

    private Codes() {}

    /** The ticked codes; refuses one that is none of the list. */
    public static <E extends Enum<E>> List<E> list(FormAnswers answers, String field, Class<E> codes) {
        return answers.list(field).stream()
                .map(code -> Arrays.stream(codes.getEnumConstants())
                        .filter(one -> one.name().equals(code))
                        .findFirst()
                        .orElseThrow(() -> Refused.invalid("enforcement.code-unknown", code)))
                .distinct()
                .toList();
    }
}
