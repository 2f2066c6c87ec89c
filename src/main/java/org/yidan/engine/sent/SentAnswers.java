package org.yidan.engine.sent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.AnswerRefused;
import org.yidan.shared.personal.Protected;

/** Sorts what was sent into what is kept and what is withheld, and bounds its size. */
final class SentAnswers {

    /** Longer than any field of a form; what is longer is no answer. */
    private static final int LONGEST = 20_000;

    private static final int MOST_FIELDS = 200;

    private final Map<String, Object> kept = new LinkedHashMap<>();
    private final List<String> withheld = new ArrayList<>();

    SentAnswers(Map<String, @Nullable Object> sent, Protected guarded) {
        sent.forEach((field, value) -> {
            if (value != null && !value.toString().isBlank()) {
                sort(field, value, guarded);
            }
        });
        if (kept.size() > MOST_FIELDS) {
            throw new AnswerRefused("too-long", "…", MOST_FIELDS, kept.size());
        }
    }

    private void sort(String field, Object value, Protected guarded) {
        if (guarded.isOfCaller(field)) {
            withheld.add(field);
            return;
        }
        Object plain = value instanceof Number || value instanceof Boolean ? value : text(value);
        if (plain.toString().length() > LONGEST) {
            throw new AnswerRefused("too-long", field, LONGEST, plain.toString().length());
        }
        kept.put(field, plain);
    }

    private static String text(Object value) {
        return value instanceof Date date ? Instant.ofEpochMilli(date.getTime()).toString() : value.toString();
    }

    Map<String, Object> kept() {
        return kept;
    }

    List<String> withheld() {
        return withheld;
    }
}
