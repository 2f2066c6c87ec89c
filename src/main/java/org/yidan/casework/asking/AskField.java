package org.yidan.casework.asking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of an offer, shown as an ordinary control; the server checks again.
 *
 * @param least for texts: fewest characters; 0 when it may be left out
 * @param most for texts: most characters; 0 elsewhere
 * @param first for days: first day one may choose, {@code 2026-11-30}
 * @param last for days: last day one may choose
 */
public record AskField(
        String name,
        Type type,
        String label,
        String hint,
        boolean required,
        int least,
        int most,
        @Nullable String first,
        @Nullable String last,
        List<Choice> choices) {

    public AskField {
        choices = List.copyOf(choices);
    }

    /** Which control shows it. */
    public enum Type {
        LINE,
        LINES,
        DAY,
        CHOICE
    }

    /** One of the values that may be chosen. */
    public record Choice(String value, String label) {}

    /** A text of several lines that must be given. */
    public static AskField lines(String name, String label, String hint, int least, int most) {
        return new AskField(name, Type.LINES, label, hint, true, least, most, null, null, List.of());
    }

    /** A text of one line. */
    public static AskField line(String name, String label, String hint, int least, int most) {
        return new AskField(name, Type.LINE, label, hint, least > 0, least, most, null, null, List.of());
    }

    /** A day that must be given. */
    public static AskField day(String name, String label, String hint, @Nullable String first, @Nullable String last) {
        return new AskField(name, Type.DAY, label, hint, true, 0, 0, first, last, List.of());
    }

    /** One of several values that must be chosen. */
    public static AskField choice(String name, String label, String hint, List<Choice> choices) {
        return new AskField(name, Type.CHOICE, label, hint, true, 0, 0, null, null, choices);
    }
}
