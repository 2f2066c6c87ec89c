package org.yidan.engine.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.forms.FormField;
import org.yidan.shared.OfficeClock;

/** Reads a form by what it says of its own fields: what must be answered, how long, how much, and which of what is offered. */
final class StepAnswers {

    /** What a field takes that says nothing of its length. */
    private static final int LONGEST = 4000;

    private final FormAnswers form;

    private StepAnswers(FormAnswers form) {
        this.form = form;
    }

    /** All answers; what is wrong with them is noted, as always ({@link FormAnswers}). */
    static List<StepAnswer> read(FormAnswers form, List<FormField> fields) {
        StepAnswers answers = new StepAnswers(form);
        return fields.stream()
                .flatMap(field -> Stream.ofNullable(answers.read(field)))
                .toList();
    }

    private @Nullable StepAnswer read(FormField field) {
        return switch (field.type()) {
            case "textfield", "textarea" -> text(field);
            case "number" -> number(field);
            case "checkbox" -> flag(field);
            case "radio", "select" -> choice(field);
            case "checklist", "taglist" -> choices(field);
            case "datetime" -> field.day() ? day(field) : moment(field);
            default -> null;
        };
    }

    private StepAnswer text(FormField field) {
        int most = Math.min(field.most(LONGEST), LONGEST);
        String text = field.required()
                ? form.text(field.key(), Math.max(1, field.least()), most)
                : form.optionalText(field.key(), most).orElse("");
        return answer(field, null, text);
    }

    private StepAnswer number(FormField field) {
        Optional<Double> number = form.number(field.key(), field.required(), field.min(), field.max());
        Object plain = number.map(value -> value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE
                        ? (Object) value.intValue()
                        : value)
                .orElse(null);
        return answer(field, plain, plain == null ? "" : plain.toString());
    }

    private StepAnswer flag(FormField field) {
        boolean ticked = form.flag(field.key());
        if (field.required() && !ticked) {
            form.missing(field.key());
        }
        return answer(field, ticked, ticked ? "是" : "否");
    }

    private StepAnswer choice(FormField field) {
        Optional<String> code = form.code(field.key(), field.required(), field::offers);
        return answer(field, code.orElse(null), code.map(field::word).orElse(""));
    }

    private StepAnswer choices(FormField field) {
        List<String> codes = form.list(field.key());
        if (field.required() && codes.isEmpty()) {
            form.missing(field.key());
        }
        codes.stream().filter(code -> !field.offers(code)).forEach(code -> form.notOffered(field.key(), code));
        return answer(field, null, codes.stream().map(field::word).collect(Collectors.joining("、")));
    }

    private StepAnswer day(FormField field) {
        Optional<LocalDate> day = field.required() ? Optional.of(form.day(field.key())) : form.optionalDay(field.key());
        return answer(
                field,
                day.map(of -> Date.from(of.atStartOfDay(OfficeClock.ZONE).toInstant()))
                        .orElse(null),
                day.map(LocalDate::toString).orElse(""));
    }

    private StepAnswer moment(FormField field) {
        Optional<Instant> moment =
                field.required() ? Optional.of(form.moment(field.key())) : form.optionalMoment(field.key());
        return answer(
                field,
                moment.map(Date::from).orElse(null),
                moment.map(at -> Objects.toString(at.atZone(OfficeClock.ZONE).toLocalDateTime()))
                        .orElse(""));
    }

    private static StepAnswer answer(FormField field, @Nullable Object decision, String words) {
        return new StepAnswer(field.key(), field.label(), decision, words);
    }
}
