package org.yidan.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.AnswerRefused.Fault;
import org.yidan.shared.Characters;

/**
 * The answers of a form, read again on the server whatever the form promised: each getter checks type and limits. What is wrong
 * is noted and the reading goes on with something in its place, so that who sent the form is told everything at once: before
 * anything is done with the answers, {@link #asSent} refuses them all ({@link AnswerRefused}). Dates without an offset are in
 * Asia/Shanghai.
 */
public class FormAnswers {

    private static final String MISSING = "missing";
    private static final int LONGEST_CODE = 64;

    /** Before the names of start form answers that are never stored, see {@link PrivateStart}. */
    public static final String START_PREFIX = "start.";

    private final VariableScope scope;
    private final String prefix;
    private final Map<String, Object> asSent = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private boolean guessing;
    private boolean settled;

    private FormAnswers(VariableScope scope, String prefix) {
        this.scope = scope;
        this.prefix = prefix;
    }

    /** The same answers, of which none was read yet. */
    FormAnswers(FormAnswers unread) {
        this(unread.scope, unread.prefix);
    }

    /** The answers given with a task, or with a start. */
    public static FormAnswers of(VariableScope scope) {
        return new FormAnswers(scope, "");
    }

    /** The answers of a private start form ({@link PrivateStart}): to be read in the transaction of the start only. */
    public static FormAnswers ofStart(VariableScope scope) {
        return new FormAnswers(scope, START_PREFIX);
    }

    /**
     * Every answer read so far, as it was sent: what the journal keeps. Read all of them first.
     *
     * @throws AnswerRefused if any of them is not acceptable
     */
    public Map<String, Object> asSent() {
        settle();
        return Map.copyOf(asSent);
    }

    /** Refuses what was read if anything of it is not acceptable, and from now on at once. */
    public void settle() {
        settled = true;
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults, null);
        }
    }

    /** What is to be said of a failure on the way: that of the answers, as it may come from what stands in their place. */
    public RuntimeException refusalFor(RuntimeException failure) {
        return faults.isEmpty() || failure instanceof AnswerRefused ? failure : new AnswerRefused(faults, failure);
    }

    private <T> T fault(T instead, String rule, String field, Object... arguments) {
        if (faults.stream().noneMatch(known -> known.field().equals(field))) {
            Fault fault = Fault.of(rule, field, arguments);
            faults.add(guessing ? fault.ofAGuess() : fault);
        }
        if (settled) {
            throw new AnswerRefused(faults, null);
        }
        return instead;
    }

    /** A text that must be there, trimmed, with so many characters. */
    public String text(String field, int least, int most) {
        String text = optionalText(field, most).orElse(null);
        if (text == null) {
            return fault("", MISSING, field);
        }
        int length = Characters.count(text);
        return length < least ? fault(text, "too-short", field, least, length) : text;
    }

    /** A text that may be left out; blank counts as left out. */
    public Optional<String> optionalText(String field, int most) {
        Optional<String> text =
                read(field).map(Object::toString).map(String::strip).filter(t -> !t.isEmpty());
        if (text.isPresent() && Characters.count(text.get()) > most) {
            fault("", "too-long", field, most, Characters.count(text.get()));
        }
        return text;
    }

    /** One of the codes of a select that must be chosen. */
    public <E extends Enum<E>> E choice(String field, Class<E> codes) {
        Optional<String> code = optionalText(field, LONGEST_CODE);
        return code.isEmpty()
                ? guessed(codes, () -> fault("", MISSING, field))
                : optionalChoice(field, codes).orElseGet(() -> codes.getEnumConstants()[0]);
    }

    /** One of the codes of a select that may be left open. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String field, Class<E> codes) {
        return optionalText(field, LONGEST_CODE).map(code -> Arrays.stream(codes.getEnumConstants())
                .filter(constant -> constant.name().equals(code))
                .findFirst()
                .orElseGet(() -> guessed(codes, () -> fault("", "not-a-choice", field, code))));
    }

    /** What depends on a choice that is wrong is read as well, for what the form asks in any case. */
    private <E extends Enum<E>> E guessed(Class<E> codes, Runnable fault) {
        fault.run();
        guessing = true;
        return codes.getEnumConstants()[0];
    }

    public boolean flag(String field) {
        return read(field).map(value -> Boolean.parseBoolean(value.toString())).orElse(false);
    }

    public int integer(String field, int least, int most) {
        Optional<Object> sent = read(field);
        if (sent.isEmpty()) {
            return fault(least, MISSING, field);
        }
        int number = sent.flatMap(parsed(field, value -> Integer.valueOf(value.toString())))
                .orElse(least);
        return number < least || number > most ? fault(least, "out-of-range", field, least, most) : number;
    }

    public Optional<Double> number(String field) {
        return optionalText(field, 32).flatMap(parsed(field, value -> Double.valueOf(value.toString())));
    }

    /** The same within bounds. */
    public Optional<Double> number(String field, boolean must, double least, double most) {
        Optional<Double> number = number(field);
        if (must && !hasText(field)) {
            missing(field);
        }
        number.filter(value -> value.isNaN() || value < least || value > most)
                .ifPresent(value -> fault(value, "out-of-range", field, least, most));
        return number;
    }

    /** One of the codes that the form offers; empty when it may be left open. */
    public Optional<String> code(String field, boolean must, Predicate<String> offered) {
        Optional<String> code = must
                ? Optional.of(text(field, 1, LONGEST_CODE)).filter(text -> !text.isEmpty())
                : optionalText(field, LONGEST_CODE);
        code.filter(offered.negate()).ifPresent(other -> notOffered(field, other));
        return code;
    }

    /** Notes that the field must be answered. */
    public void missing(String field) {
        fault(field, MISSING, field);
    }

    /** Notes that the form does not offer this code. */
    public void notOffered(String field, String code) {
        fault(code, "not-a-choice", field, code);
    }

    /** A point in time that must be given. */
    public Instant moment(String field) {
        return hasText(field) ? optionalMoment(field).orElse(Instant.EPOCH) : fault(Instant.EPOCH, MISSING, field);
    }

    public Optional<Instant> optionalMoment(String field) {
        return read(field).filter(v -> !v.toString().isBlank()).flatMap(parsed(field, AnswerValues::instant));
    }

    /** A day in Asia/Shanghai that must be given. */
    public LocalDate day(String field) {
        return hasText(field) ? optionalDay(field).orElse(LocalDate.EPOCH) : fault(LocalDate.EPOCH, MISSING, field);
    }

    public Optional<LocalDate> optionalDay(String field) {
        return read(field).filter(v -> !v.toString().isBlank()).flatMap(parsed(field, AnswerValues::localDate));
    }

    private boolean hasText(String field) {
        return read(field).filter(value -> !value.toString().isBlank()).isPresent();
    }

    /** The values ticked in a check list or tag list; empty when none. */
    public List<String> list(String field) {
        return optionalList(field).orElse(List.of());
    }

    /** The values ticked, or nothing at all when the question was not answered. */
    public Optional<List<String>> optionalList(String field) {
        return read(field).flatMap(parsed(field, AnswerValues::strings));
    }

    private Optional<Object> read(String field) {
        // A task's own answers only: a variable of the process by the same name is what an earlier step decided.
        Object value =
                scope instanceof DelegateTask task ? task.getVariableLocal(field) : scope.getVariable(prefix + field);
        if (value != null) {
            asSent.put(field, value instanceof Number || value instanceof Boolean ? value : value.toString());
        }
        return Optional.ofNullable(value);
    }

    private <T> Function<Object, Optional<T>> parsed(String field, Function<Object, T> parser) {
        return value -> {
            try {
                return Optional.of(parser.apply(value));
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                return fault(Optional.empty(), "unreadable", field, value);
            }
        };
    }

    /** For fields that must be given under a condition only. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new AnswerRefused(MISSING, field);
        }
        return value;
    }
}
