package org.yidan.casework.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Days;
import org.yidan.shared.OfficeClock;

/**
 * A question as conditions on {@code case_line}: the span in the order of the list, and what was chosen. What was chosen stands also
 * as marks, which find the lines that may fulfil it.
 */
final class Conditions {

    private static final Pattern BEFORE = Pattern.compile("(\\d{1,15})_([A-Z]{2,3}-[0-9-]{5,28})");

    private static final Pattern VERSION = Pattern.compile("([A-Za-z][A-Za-z0-9_.-]{0,100}):(\\d{1,8})");

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,3}-\\d{6}-\\d{8}-\\d{5,}");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    /** Further words of a longer question are left out. */
    private static final int MOST_WORDS = 5;

    private static final String FOUND = "(case_no like :upper# or title ilike :like# or matter_name ilike :like#"
            + " or matter_code = :code# or place ilike :like#)";

    private final List<String> span = new ArrayList<>(List.of("true"));
    private final List<String> chosen = new ArrayList<>(List.of("true"));
    private final List<String> marks = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private Conditions() {}

    static Conditions of(CaseQuestion question, String userId) {
        Conditions conditions = new Conditions();
        conditions.words(question.q());
        conditions.status(question.status());
        conditions.equal("kind", "kind:", question.kind());
        conditions.equal("outcome", "outcome:", question.outcome());
        conditions.equal("unit", "lead:", question.unit());
        if (question.onlyMine()) {
            conditions.choose("readers @> array[cast(:mine as text)]", mine(userId));
            conditions.with("mine", mine(userId));
        }
        conditions.since("opened_at >= :from", "from", question.from());
        LocalDate to = question.to();
        conditions.since(
                "opened_at < :to", "to", to == null ? null : Days.within(to).plusDays(1));
        conditions.before(question.before());
        conditions.version(question.version());
        return conditions.with("marks", conditions.marks.toArray(String[]::new));
    }

    /** The reader name of whoever opened a case or acted in it. */
    static String mine(String userId) {
        return "by:" + userId;
    }

    /** Where in the order of the list; for lines and for the lists of readers. */
    String span() {
        return String.join(" and ", span);
    }

    /** What a line must be beyond. */
    String chosen() {
        return String.join(" and ", chosen);
    }

    boolean choosesAny() {
        return chosen.size() > 1;
    }

    /** Whether the words are the whole number of a case, which then is the answer. */
    boolean isNumber() {
        return NUMBER.matcher(String.valueOf(parameters.get("code"))).matches();
    }

    /** Whether the cases of one version of a process are asked for. */
    boolean ofVersion() {
        return parameters.containsKey("version");
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Conditions with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Every word must be found, each in whatever place. */
    private void words(@Nullable String sent) {
        String q = sent == null ? "" : sent.strip();
        with("code", q.toUpperCase(Locale.ROOT));
        List<String> words = Arrays.stream(BLANKS.split(q))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        with("words", words.toArray(String[]::new));
        for (int i = 0; i < words.size(); i++) {
            chosen.add(FOUND.replace("#", String.valueOf(i)));
            String word = words.get(i);
            String like = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            with("like" + i, like);
            with("upper" + i, like.toUpperCase(Locale.ROOT));
            with("code" + i, word.toUpperCase(Locale.ROOT));
        }
    }

    private void status(@Nullable String status) {
        if ("OPEN".equals(status)) {
            choose("open", "open");
        } else if ("CLOSED".equals(status)) {
            choose("not open", "closed");
        }
    }

    private void equal(String column, String mark, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            choose(column + " = :" + column, mark + value);
            with(column, value);
        }
    }

    private void choose(String condition, String mark) {
        chosen.add(condition);
        marks.add(mark);
    }

    private void since(String condition, String name, @Nullable LocalDate day) {
        if (day != null) {
            span.add(condition);
            with(
                    name,
                    Timestamp.from(
                            Days.within(day).atStartOfDay(OfficeClock.ZONE).toInstant()));
        }
    }

    /** What is no version has no cases. */
    private void version(@Nullable String version) {
        if (version != null && !version.isBlank()) {
            Matcher parts = VERSION.matcher(version);
            boolean known = parts.matches();
            with("process", known ? parts.group(1) : "").with("version", known ? Integer.parseInt(parts.group(2)) : 0);
        }
    }

    private void before(@Nullable String place) {
        Matcher before = BEFORE.matcher(place == null ? "" : place);
        if (before.matches()) {
            span.add("(opened_at, case_no) < (:before, :beforeNo)");
            with("before", Timestamp.from(Instant.ofEpochMilli(Long.parseLong(before.group(1)))));
            with("beforeNo", before.group(2));
        }
    }
}
