package org.yidan.audit.desk;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yidan.shared.Days;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** One asking of a question: its statement with the conditions of what was chosen and of what the reader sees, and their values. */
final class Asked {

    /** Asked of each row that is left, and never turned into a join. */
    private static final String SEEN_CASE =
            "(select seen.readers && cast(:readers as text[]) from case_line seen where seen.case_no = %s)";

    /**
     * The months are visited newest first, and no further one when the page is full (as the list of cases does, ADR 0040). What is only
     * shown is computed for the rows of the page.
     */
    private static final String BY_WORDS =
            """
            select x.* from generate_series(
                       case_slice(least(cast(:untilNewest as timestamptz), (select max(opened_at) from case_line))),
                       case_slice((select min(opened_at) from case_line)), -1) slice
             cross join lateral (
                select q.* from (
                    select q.case_no from (select case_no from case_line where case_marks(opened_at,
                               array[case_no, title, matter_code, matter_name, place], kind, open, outcome, unit, readers)
                               @> case_keys(array(select piece from unnest(cast(:q as text[])) word, unnest(case_word(word)) piece), slice)
                               offset 0) marked
                     cross join lateral (select * from (%1$s) q where q.case_no = marked.case_no offset 0) q
                     where %2$s order by %3$s limit :most) found
                 cross join lateral (select * from (%1$s) q where q.case_no = found.case_no offset 0) q
                 order by %3$s) x
             limit :most""";

    /** Who looks for one person's cases, or one unit's, is led from the newest of these on, until the page is full. */
    private static final String LED =
            """
            select q.* from (select distinct r.opened_at, r.case_no from case_reader r where r.reader = any(%1$s) and %4$s
                              order by r.opened_at desc, r.case_no desc offset 0) led
             cross join lateral (select * from (%2$s) q where q.case_no = led.case_no and %3$s offset 0) q
             order by led.opened_at desc, led.case_no desc limit :most""";

    private static final int LONGEST = 200;

    private final Question question;
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean byWords;
    private String led = "";

    private Asked(Question question) {
        this.question = question;
    }

    /** The question with these parameters of an address; what it does not ask for is not looked at. */
    static Asked of(Question question, Map<String, String> sent, DeskSight.Sight sight, Instant now) {
        Asked asked = new Asked(question);
        asked.parameters.put("now", Timestamp.from(now));
        asked.parameters.put("untilNewest", Timestamp.from(now.plusSeconds(1)));
        asked.see(sight);
        for (Filter filter : question.filters()) {
            String value = sent.getOrDefault(filter.name(), "").strip();
            if (!value.isEmpty()) {
                asked.choose(filter, value);
            } else {
                asked.conditions.add(filter.required() ? "false" : "true");
                asked.parameters.put(filter.name(), null);
            }
        }
        return asked;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The statement for the rows after this place in the order, or from the first. */
    String sql(String place) {
        String around = place.isEmpty() ? "true" : after(place);
        String order = question.order().stream()
                .map(column -> column + (question.newestFirst() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        String chosen = String.join(" and ", conditions) + " and " + around;
        if (byWords) {
            return BY_WORDS.formatted(question.sql(), chosen, order);
        }
        return !led.isEmpty()
                ? LED.formatted(led, question.sql(), chosen, ofLeading(around))
                : "select q.* from " + rows(around) + " order by " + order + " limit :most";
    }

    /** What says between which moments, for who leads. */
    private String ofLeading(String around) {
        return Stream.concat(conditions.stream(), Stream.of(around))
                .filter(condition -> condition.startsWith("q.opened_at ") || condition.startsWith("(q.opened_at, "))
                .map(condition -> " and " + condition.replace("q.", "r."))
                .collect(Collectors.joining("", "true", ""));
    }

    /** How many rows there are, as far as {@code :most}; nothing is computed that is only shown. */
    String counted() {
        return "select count(*) from (select from " + rows("true") + " limit :most) n";
    }

    /** The statement for one column of all rows, in no order. */
    String column(String name) {
        return "select q." + name + " from " + rows("true");
    }

    private String rows(String around) {
        String chosen = String.join(" and ", conditions);
        return question.sql().contains("/*where*/")
                ? "(" + question.sql().replace("/*where*/", chosen) + ") q where " + around
                : "(" + question.sql() + ") q where " + chosen + " and " + around;
    }

    private String after(String place) {
        String[] values = new String(Base64.getUrlDecoder().decode(place), StandardCharsets.UTF_8).split("\u0001", -1);
        if (values.length != question.order().size()) {
            throw new IllegalArgumentException("no place");
        }
        IntStream.range(0, values.length).forEach(i -> parameters.put("after" + i, values[i]));
        return question.order().stream().map(column -> "q." + column).collect(Collectors.joining(", ", "(", ")"))
                + (question.newestFirst() ? " < " : " > ")
                + IntStream.range(0, values.length)
                        .mapToObj(i -> "cast(:after" + i + " as "
                                + question.column(question.order().get(i))
                                        .type()
                                        .cast() + ")")
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Where a row stands, as {@link #sql} takes it. */
    static String place(Question question, Map<String, Object> row) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(question.order().stream()
                        .map(column -> String.valueOf(row.get(column)))
                        .collect(Collectors.joining("\u0001"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void see(DeskSight.Sight sight) {
        if (sight.all()) {
            return;
        }
        parameters.put("readers", sight.readers().toArray(String[]::new));
        parameters.put("regions", sight.regions().toArray(String[]::new));
        switch (question.sight()) {
            case CASE -> conditions.add(SEEN_CASE.formatted(question.sightOf()));
            case READERS -> conditions.add(question.sightOf() + " && cast(:readers as text[])");
            case REGION -> conditions.add(question.sightOf() + " = any(:regions)");
            case PLATFORM -> throw Refused.forbidden("engine.not-allowed");
            case DESK -> {}
        }
    }

    private void choose(Filter filter, String value) {
        if (value.length() > LONGEST) {
            throw Refused.invalid("desk.too-long", LONGEST).with(Question.PARAMETER, filter.name());
        }
        if (!filter.condition().isEmpty()) {
            conditions.add(filter.condition());
        }
        if (!filter.readers().isEmpty()) {
            conditions.add("q.readers && " + filter.readers());
            led = filter.readers();
        }
        parameters.put(
                filter.name(),
                switch (filter.type()) {
                    case DAY -> Timestamp.from(start(day(filter, value)));
                    case UNTIL -> Timestamp.from(start(day(filter, value).plusDays(1)));
                    case MOMENT -> Timestamp.from(moment(filter, value));
                    case NUMBER -> parsed(filter, value, Long::valueOf, "number");
                    case WORDS -> {
                        byWords = true;
                        yield words(value);
                    }
                    default -> value;
                });
    }

    /** Each word must be found; the marks only say where to look. */
    private String[] words(String value) {
        String[] words = Arrays.stream(value.split("[\\s\\u3000]+")).limit(5).toArray(String[]::new);
        for (int i = 0; i < words.length; i++) {
            conditions.add(
                    "concat_ws(chr(1), q.case_no, q.title, q.matter_code, q.matter_name, q.place) ilike :word" + i);
            parameters.put(
                    "word" + i,
                    "%" + words[i].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        return words;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(OfficeClock.ZONE).toInstant();
    }

    private static LocalDate day(Filter filter, String value) {
        return parsed(filter, value, one -> Days.within(LocalDate.parse(one)), "day");
    }

    /** With its offset, or as people read clocks here. */
    private static Instant moment(Filter filter, String value) {
        return parsed(
                filter,
                value,
                one -> Days.within(
                        one.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                                ? OffsetDateTime.parse(one).toInstant()
                                : LocalDateTime.parse(one)
                                        .atZone(OfficeClock.ZONE)
                                        .toInstant()),
                "moment");
    }

    private static <T> T parsed(Filter filter, String value, Function<String, T> parser, String expected) {
        try {
            return parser.apply(value);
        } catch (DateTimeException | NumberFormatException wrong) {
            throw Refused.invalid("desk.expected-" + expected, value).with(Question.PARAMETER, filter.name());
        }
    }
}
