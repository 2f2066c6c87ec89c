package org.yidan.audit.desk;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.web.Reading;

/** Answers questions of auditors; each answer and the size of the log it names are of one snapshot. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class QuestionDesk {

    /** Lines of one page. */
    public static final int PAGE = 50;

    /** Lines of one exported table. */
    public static final int EXPORTED = 50_000;

    private static final int COUNTED = 1_000;

    private final Questions questions;
    private final Choices choices;
    private final DeskSight sight;
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    QuestionDesk(Questions questions, Choices choices, DeskSight sight, JdbcClient jdbc, OfficeClock clock) {
        this.questions = questions;
        this.choices = choices;
        this.sight = sight;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The first rows, or those after a place.
     *
     * @param sent the filters by name, and {@code after} for a place
     */
    public Answer answer(String id, Map<String, String> sent, int most) {
        DeskSight.Sight seen = sight.mine();
        Question question = question(id);
        Map<String, String> asked = codes(question, sent);
        List<Map<String, Object>> rows = rows(question, Asked.of(question, asked, seen, clock.instant()), sent, most);
        boolean more = rows.size() > most;
        List<Map<String, Object>> shown = more ? rows.subList(0, most) : rows;
        Reading.found(shown.size());
        return new Answer(
                question,
                asked,
                shown,
                more ? Asked.place(question, shown.get(most - 1)) : "",
                clock.instant(),
                treeSize());
    }

    private Question question(String id) {
        return questions.find(id).orElseThrow(() -> Refused.missing("desk.unknown", id));
    }

    private Map<String, String> codes(Question question, Map<String, String> sent) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (Filter filter : question.filters()) {
            String value = sent.getOrDefault(filter.name(), "").strip();
            if (!value.isEmpty()) {
                asked.put(filter.name(), choices.code(filter, value));
            }
        }
        return asked;
    }

    /**
     * The rows of a question for another statement to ask within.
     *
     * @param asked what narrows them
     * @param sql gives the values of one column
     */
    public record Within(Map<String, String> asked, String sql, Map<String, Object> parameters) {}

    /** The values of a column in the rows that are chosen and that the present user sees. */
    public Within within(String id, String column, Map<String, String> sent) {
        Question question = question(id);
        Map<String, String> asked = codes(question, sent);
        Asked rows = Asked.of(question, asked, sight.mine(), clock.instant());
        return new Within(asked, rows.column(column), rows.parameters());
    }

    /** For programs: what a question does not know would be no condition, and everything the answer. */
    public void check(String id, Map<String, String> sent, Set<String> others) {
        Question question = question(id);
        sent.keySet().stream()
                .filter(name -> !name.equals("after") && !others.contains(name) && !question.asksFor(name))
                .findFirst()
                .ifPresent(name -> {
                    String known = question.filters().stream().map(Filter::name).collect(Collectors.joining(", "));
                    throw Refused.invalid("desk.unknown-parameter", name, known).with(Question.PARAMETER, name);
                });
        question.missing(sent).stream().findFirst().ifPresent(filter -> {
            throw Refused.invalid("desk.missing-parameter", filter.name()).with(Question.PARAMETER, filter.name());
        });
    }

    /** How many rows there are, counted as far as a thousand. */
    public int count(String id, Map<String, String> sent) {
        Question question = question(id);
        Asked asked = Asked.of(question, sent, sight.mine(), clock.instant());
        return jdbc.sql(asked.counted())
                .params(asked.parameters())
                .param("most", COUNTED)
                .query(Integer.class)
                .single();
    }

    /** The day so many days before today. */
    public LocalDate daysAgo(int days) {
        return clock.today().minusDays(days);
    }

    /** The form of a question with what was typed, and nothing looked for. */
    public Answer unanswered(String id, Map<String, String> sent) {
        sight.mine();
        Question question = question(id);
        Map<String, String> asked = new LinkedHashMap<>(sent);
        asked.keySet().removeIf(name -> !question.asksFor(name));
        return new Answer(question, asked, List.of(), "", clock.instant(), 0);
    }

    private List<Map<String, Object>> rows(Question question, Asked asked, Map<String, String> sent, int most) {
        try {
            String sql = asked.sql(sent.getOrDefault("after", ""));
            return jdbc.sql(sql)
                    .params(asked.parameters())
                    .param("most", most + 1)
                    .query((row, n) -> read(question, row))
                    .list();
        } catch (IllegalArgumentException noPlace) {
            throw Refused.invalid("desk.expected-place", sent.getOrDefault("after", ""));
        }
    }

    private static Map<String, Object> read(Question question, ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : question.columns()) {
            Object value = row.getObject(column.name());
            if (value instanceof Timestamp at) {
                value = column.type() == Column.Type.AT ? at.toInstant() : value;
            } else if (value instanceof Date day) {
                value = day.toLocalDate();
            } else if (value instanceof Array array) {
                value = Arrays.asList((Object[]) array.getArray());
            }
            if (value != null) {
                values.put(column.name(), value);
            }
        }
        return values;
    }

    private long treeSize() {
        return questions.exists("seal_entry")
                ? jdbc.sql("select coalesce(max(idx) + 1, 0) from seal_entry")
                        .query(Long.class)
                        .single()
                : 0;
    }
}
