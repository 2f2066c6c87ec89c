package org.yidan.audit.erasure.process;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Date;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** What somebody typed as the new value of a variable or a limit, read as the kind of the old one. */
final class TypedText {

    private TypedText() {}

    static TypedValue value(TypedValue old, @Nullable String text) {
        String said = text == null ? "" : text.strip();
        try {
            return switch (old.getType().getName()) {
                case "boolean" -> said.matches("true|false")
                        ? Variables.booleanValue(Boolean.valueOf(said))
                        : refused(said);
                case "integer" -> Variables.integerValue(Integer.valueOf(said));
                case "long" -> Variables.longValue(Long.valueOf(said));
                case "double" -> Variables.doubleValue(Double.valueOf(said));
                case "date" -> Variables.dateValue(
                        Date.from(time(said).atZone(OfficeClock.ZONE).toInstant()));
                case "string", "null" -> Variables.stringValue(said);
                default -> refused(said);
            };
        } catch (NumberFormatException notOne) {
            return refused(said);
        }
    }

    static LocalDateTime time(@Nullable String text) {
        try {
            return LocalDateTime.parse(text == null ? "" : text.strip());
        } catch (DateTimeException notOne) {
            return refused(String.valueOf(text));
        }
    }

    private static <T> T refused(String said) {
        throw Refused.invalid("acts.value", said);
    }
}
