package org.yidan.engine.steps;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The keys of steps, each put together once: they are asked at every act, guard and question of the journal. */
final class StepKeys {

    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

    private StepKeys() {}

    /** {@code approveResult} for {@code APPROVE_RESULT}. */
    static String of(String constant) {
        return KEYS.computeIfAbsent(constant, StepKeys::camelCase);
    }

    private static String camelCase(String constant) {
        StringBuilder key = new StringBuilder();
        for (String word : constant.split("_", -1)) {
            key.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return Character.toLowerCase(key.charAt(0)) + key.substring(1);
    }
}
