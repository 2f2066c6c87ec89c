package org.yidan.engine.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field as its form describes it.
 *
 * @param label what stands over it
 * @param type as the form has it ({@code radio}, {@code datetime})
 * @param day whether a point in time is a day without an hour
 * @param required whether it must be answered; what a condition may hide need not be
 * @param least least number of characters
 * @param longest most characters; null where the form sets no bound
 * @param min least number
 * @param max greatest number
 * @param options words of what may be chosen, by code; null where the form offers what its model does not tell
 */
public record FormField(
        String key,
        String label,
        String type,
        boolean day,
        boolean required,
        int least,
        @Nullable Integer longest,
        double min,
        double max,
        @Nullable Map<String, String> options) {

    /** The most characters it takes. */
    public int most(int otherwise) {
        return longest == null ? otherwise : longest;
    }

    /** Whether this code may be chosen. */
    public boolean offers(String code) {
        return options == null || options.containsKey(code);
    }

    /** What the code means. */
    public String word(String code) {
        return options == null ? code : options.getOrDefault(code, code);
    }

    FormField offering(Map<String, String> offered) {
        return new FormField(key, label, type, day, required, least, longest, min, max, offered);
    }
}
