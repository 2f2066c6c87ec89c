package org.yidan.open311.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yidan.call.outside.PublicQuestion;
import org.yidan.open311.Open311Settings;
import org.yidan.open311.Partner;
import org.yidan.shared.Days;
import org.yidan.shared.Refused;

/** Reads the parameters of a list; what cannot be read is refused by its name, never left out silently. */
final class RequestQuery {

    private static final int MOST_NUMBERS = 100;

    private final UnaryOperator<@Nullable String> parameters;

    /** Takes the request's look-up of a parameter by name. */
    RequestQuery(UnaryOperator<@Nullable String> parameters) {
        this.parameters = parameters;
    }

    /** The calls asked for; without numbers and spans those of the last days the settings say. */
    PublicQuestion requests(Partner partner, Open311Settings settings, Instant now) {
        Set<String> numbers = numbers();
        Instant from = moment("start_date");
        Instant updatedFrom = moment("updated_after");
        if (from == null && updatedFrom == null && numbers.isEmpty()) {
            from = now.minus(Duration.ofDays(settings.spanDays()));
        }
        return new PublicQuestion(
                partner.user(),
                numbers,
                text("service_code"),
                open(),
                from,
                moment("end_date"),
                updatedFrom,
                moment("updated_before"),
                page(),
                size(settings));
    }

    /** The updates asked for: here the span of dates is that of the updates. */
    PublicQuestion updates(Partner partner, Open311Settings settings, Instant now) {
        Set<String> numbers = numbers();
        Instant from = moment("start_date");
        if (from == null && numbers.isEmpty()) {
            from = now.minus(Duration.ofDays(settings.spanDays()));
        }
        return new PublicQuestion(
                partner.user(),
                numbers,
                text("service_code"),
                null,
                null,
                null,
                from,
                moment("end_date"),
                page(),
                size(settings));
    }

    private Set<String> numbers() {
        String sent = text("service_request_id");
        if (sent == null) {
            return Set.of();
        }
        Set<String> numbers = Arrays.stream(sent.split(","))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        if (numbers.size() > MOST_NUMBERS) {
            throw Refused.invalid("open311.too-many-numbers", MOST_NUMBERS);
        }
        return numbers;
    }

    private @Nullable Boolean open() {
        String status = text("status");
        if (status == null || status.equals("open,closed") || status.equals("closed,open")) {
            return null;
        }
        return switch (status) {
            case "open" -> true;
            case "closed" -> false;
            default -> throw Refused.invalid("open311.parameter-unreadable", "status", status);
        };
    }

    private @Nullable Instant moment(String name) {
        String sent = text(name);
        if (sent == null) {
            return null;
        }
        try {
            return Days.within(OffsetDateTime.parse(sent).toInstant());
        } catch (DateTimeException unreadable) {
            throw Refused.invalid("open311.moment-unreadable", name, sent);
        }
    }

    private int page() {
        return number("page", 1, 1, 1_000_000) - 1;
    }

    private int size(Open311Settings settings) {
        return number("page_size", settings.pageSize(), 1, settings.pageSize());
    }

    private int number(String name, int usual, int least, int most) {
        String sent = text(name);
        if (sent == null) {
            return usual;
        }
        if (!sent.matches("\\d{1,7}") || Integer.parseInt(sent) < least) {
            throw Refused.invalid("open311.parameter-unreadable", name, sent);
        }
        return Math.min(Integer.parseInt(sent), most);
    }

    private @Nullable String text(String name) {
        String sent = parameters.apply(name);
        return sent == null || sent.isBlank() ? null : sent.strip();
    }
}
