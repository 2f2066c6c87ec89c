package org.yidan.designer.rehearsal.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yidan.casework.forms.FormQuestions;
import org.yidan.casework.forms.FormQuestions.Question;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Turns what a designer writes into what a form sends: fields and options by their words, times from now. */
final class Answers {

    private static final Pattern FROM_NOW = Pattern.compile("(现在|今天)(?:\\+(P.+))?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private final Instant now;

    Answers(Instant now) {
        this.now = now;
    }

    /** The answers to a form; of a form that nobody can read, every field is taken as it is called. */
    Map<String, Object> of(String cell, FormQuestions form) {
        Map<String, Object> answers = new HashMap<>();
        Pairs.of(cell).forEach((name, value) -> {
            if (form.questions().isEmpty()) {
                answers.put(name, time(value));
            } else {
                Question question = question(form, name)
                        .orElseThrow(() -> Refused.invalid(
                                "designer.scenario-unknown-field",
                                name,
                                form.questions().stream().map(Question::field).collect(Collectors.joining("、"))));
                answers.put(question.field(), value(question, value));
            }
        });
        return answers;
    }

    private static Optional<Question> question(FormQuestions form, String name) {
        return form.questions().stream()
                .filter(question -> question.field().equals(name))
                .findFirst()
                .or(() -> form.questions().stream()
                        .filter(question -> question.label().equals(name))
                        .findFirst());
    }

    private Object value(Question question, String value) {
        return switch (question.type()) {
            case "checkbox" -> Boolean.valueOf(value.equals("是") || value.equals("true"));
            case "number" -> number(question, value);
            case "checklist", "taglist" -> value.startsWith("[") ? value : list(question, value);
            case "datetime" -> time(value);
            default -> code(question, value);
        };
    }

    private static Number number(Question question, String value) {
        try {
            if (WHOLE.matcher(value).matches()) {
                return Integer.valueOf(value);
            }
            return Double.valueOf(value);
        } catch (NumberFormatException unreadable) {
            throw Refused.invalid("designer.scenario-no-number", question.field(), value);
        }
    }

    private static String list(Question question, String value) {
        return Arrays.stream(value.split("[、,，]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> '"' + code(question, one) + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String code(Question question, String value) {
        return question.options().entrySet().stream()
                .filter(option -> option.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(value);
    }

    private String time(String value) {
        Matcher fromNow = FROM_NOW.matcher(value);
        if (!fromNow.matches()) {
            return value;
        }
        ZonedDateTime then = later(now, fromNow.group(2) == null ? "PT0S" : fromNow.group(2));
        return fromNow.group(1).equals("今天")
                ? then.toLocalDate().toString()
                : then.toOffsetDateTime().toString();
    }

    /** So much later on the office's clock; a span as ISO 8601 has it. */
    static ZonedDateTime later(Instant from, String span) {
        ZonedDateTime start = from.atZone(OfficeClock.ZONE);
        try {
            return span.contains("T") ? start.plus(Duration.parse(span)) : start.plus(Period.parse(span));
        } catch (DateTimeParseException unreadable) {
            throw Refused.invalid("designer.scenario-no-span", span);
        }
    }
}
