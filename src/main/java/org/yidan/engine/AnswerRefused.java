package org.yidan.engine;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.DomainException;
import org.yidan.shared.Texts;

/**
 * Answers of a form that are missing or not acceptable: all of them at once, each with the name its form gives it. Kind and code
 * are those of the first.
 */
public class AnswerRefused extends DomainException {

    private static final String NAME_OF_FIELD = "forms.field.";

    private final List<Fault> faults;

    /** Refuses by a rule of {@code messages/forms}; the arguments follow the field's label. */
    public AnswerRefused(String rule, String field, Object... arguments) {
        this(List.of(Fault.of(rule, field, arguments)), null);
    }

    AnswerRefused(List<Fault> faults, @Nullable Throwable cause) {
        super(Kind.INVALID, "forms." + faults.get(0).rule());
        this.faults = List.copyOf(faults);
        if (cause != null) {
            initCause(cause);
        }
    }

    /**
     * One answer and what is wrong with it.
     *
     * @param field key of the field in its form
     * @param label what the form calls it
     * @param arguments what the rule says beside the label
     * @param guessed found on the way of an answer that is wrong itself: the form may not ask it at all
     */
    public record Fault(String rule, String field, String label, List<Object> arguments, boolean guessed) {

        static Fault of(String rule, String field, Object... arguments) {
            String label = Texts.of(NAME_OF_FIELD + field);
            boolean known = !label.equals(NAME_OF_FIELD + field);
            return new Fault(rule, field, known ? label : field, List.of(arguments), false);
        }

        Fault ofAGuess() {
            return new Fault(rule, field, label, arguments, true);
        }

        private Fault in(@Nullable Asked asked) {
            return asked == null || asked.label().isEmpty()
                    ? this
                    : new Fault(rule, field, asked.label(), arguments, guessed);
        }

        /** The sentence for people. */
        public String message() {
            Object[] all = new Object[arguments.size() + 1];
            all[0] = label;
            IntStream.range(0, arguments.size()).forEach(i -> all[i + 1] = arguments.get(i));
            return Texts.of("forms." + rule, all);
        }
    }

    /**
     * A field as its form asks it.
     *
     * @param label what stands over it; empty where the form cannot be read
     * @param hiddenWhen for which answers to other fields it does not show; empty when it always shows
     */
    public record Asked(String field, String label, String hiddenWhen, boolean decides) {}

    /** Every fault, in the order of the form. */
    public List<Fault> faults() {
        return faults;
    }

    /** Key of the first field. */
    public String field() {
        return faults.get(0).field();
    }

    @Override
    public String getMessage() {
        return faults.size() == 1
                ? faults.get(0).message()
                : Texts.of(
                        "forms.several",
                        faults.size(),
                        faults.stream().map(Fault::message).collect(Collectors.joining()));
    }

    /** The same as the form says it: its labels, its order, and nothing it would not have asked. */
    public AnswerRefused in(List<Asked> form) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        form.forEach(one -> asked.putIfAbsent(one.field(), one));
        List<String> order = List.copyOf(asked.keySet());
        Set<String> shown = faults.stream()
                .filter(fault -> !fault.guessed())
                .flatMap(fault -> Optional.ofNullable(asked.get(fault.field())).stream())
                .map(Asked::hiddenWhen)
                .collect(Collectors.toSet());
        shown.add("");
        List<Fault> said = faults.stream()
                .filter(fault -> !fault.guessed() || isAmong(shown, asked.get(fault.field())))
                .map(fault -> fault.in(asked.get(fault.field())))
                .sorted(Comparator.comparingInt(fault -> place(order, fault.field())))
                .toList();
        return new AnswerRefused(said, this);
    }

    /** A field beside one that is asked for certain, or one that is always asked. */
    private static boolean isAmong(Set<String> shown, @Nullable Asked asked) {
        return asked != null && shown.contains(asked.hiddenWhen());
    }

    private static int place(List<String> order, String field) {
        int place = order.indexOf(field);
        return place < 0 ? order.size() : place;
    }
}
