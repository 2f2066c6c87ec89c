package org.yidan.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Characters;
import org.yidan.shared.Days;
import org.yidan.shared.OfficeClock;

/**
 * The answers of a form, read again on the server whatever the form promised: each getter checks type and limits and refuses
 * with the field's own name ({@link AnswerRefused}). Dates without an offset are in Asia/Shanghai.
 */
public class FormAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Before the names of start form answers that are never stored, see {@link PrivateStart}. */
    public static final String START_PREFIX = "start.";

    private final VariableScope scope;
    private final String prefix;
    private final Map<String, Object> asSent = new LinkedHashMap<>();

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

    /** Every answer read so far, as it was sent: what the journal keeps. */
    public Map<String, Object> asSent() {
        return Map.copyOf(asSent);
    }

    /** A text that must be there, trimmed, with so many characters. */
    public String text(String field, int least, int most) {
        String text = optionalText(field, most).orElseThrow(() -> new AnswerRefused("missing", field));
        if (Characters.count(text) < least) {
            throw new AnswerRefused("too-short", field, least, Characters.count(text));
        }
        return text;
    }

    /** A text that may be left out; blank counts as left out. */
    public Optional<String> optionalText(String field, int most) {
        Optional<String> text =
                read(field).map(Object::toString).map(String::strip).filter(t -> !t.isEmpty());
        if (text.isPresent() && Characters.count(text.get()) > most) {
            throw new AnswerRefused("too-long", field, most, Characters.count(text.get()));
        }
        return text;
    }

    /** One of the codes of a select that must be chosen. */
    public <E extends Enum<E>> E choice(String field, Class<E> codes) {
        return optionalChoice(field, codes).orElseThrow(() -> new AnswerRefused("missing", field));
    }

    /** One of the codes of a select that may be left open. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String field, Class<E> codes) {
        return optionalText(field, 64).map(code -> Arrays.stream(codes.getEnumConstants())
                .filter(constant -> constant.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new AnswerRefused("not-a-choice", field, code)));
    }

    public boolean flag(String field) {
        return read(field).map(value -> Boolean.parseBoolean(value.toString())).orElse(false);
    }

    public int integer(String field, int least, int most) {
        int number = read(field)
                .map(parsed(field, value -> Integer.valueOf(value.toString())))
                .orElseThrow(() -> new AnswerRefused("missing", field));
        if (number < least || number > most) {
            throw new AnswerRefused("out-of-range", field, least, most);
        }
        return number;
    }

    public Optional<Double> number(String field) {
        return optionalText(field, 32).map(parsed(field, value -> Double.valueOf(value.toString())));
    }

    /** A point in time that must be given. */
    public Instant moment(String field) {
        return optionalMoment(field).orElseThrow(() -> new AnswerRefused("missing", field));
    }

    public Optional<Instant> optionalMoment(String field) {
        return read(field).filter(v -> !v.toString().isBlank()).map(parsed(field, FormAnswers::instant));
    }

    /** A day in Asia/Shanghai that must be given. */
    public LocalDate day(String field) {
        return optionalDay(field).orElseThrow(() -> new AnswerRefused("missing", field));
    }

    public Optional<LocalDate> optionalDay(String field) {
        return read(field).filter(v -> !v.toString().isBlank()).map(parsed(field, FormAnswers::localDate));
    }

    /** The values ticked in a check list or tag list; empty when none. */
    public List<String> list(String field) {
        return optionalList(field).orElse(List.of());
    }

    /** The values ticked, or nothing at all when the question was not answered. */
    public Optional<List<String>> optionalList(String field) {
        return read(field).map(parsed(field, FormAnswers::strings));
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

    private static <T> Function<Object, T> parsed(String field, Function<Object, T> parser) {
        return value -> {
            try {
                return parser.apply(value);
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                throw new AnswerRefused("unreadable", field, value);
            }
        };
    }

    private static Instant instant(Object value) {
        if (value instanceof Date date) {
            return date.toInstant();
        }
        String text = value.toString().strip();
        boolean offset = text.endsWith("Z") || text.matches(".*[+-]\\d{2}:?\\d{2}$");
        return Days.within(
                offset
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).atZone(OfficeClock.ZONE).toInstant());
    }

    private static LocalDate localDate(Object value) {
        if (value instanceof Date date) {
            return LocalDate.ofInstant(date.toInstant(), OfficeClock.ZONE);
        }
        String text = value.toString().strip();
        return text.length() > 10
                ? LocalDate.ofInstant(instant(text), OfficeClock.ZONE)
                : Days.within(LocalDate.parse(text));
    }

    private static List<String> strings(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        String text = value.toString().strip();
        try {
            return text.startsWith("[")
                    ? Arrays.asList(JSON.readValue(text, String[].class))
                    : Arrays.stream(text.split(","))
                            .map(String::strip)
                            .filter(s -> !s.isEmpty())
                            .toList();
        } catch (JsonProcessingException notAList) {
            throw new IllegalArgumentException(text, notAList);
        }
    }

    /** For fields that must be given under a condition only. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new AnswerRefused("missing", field);
        }
        return value;
    }
}
