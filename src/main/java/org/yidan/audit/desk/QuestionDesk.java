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
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;
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
    private final DeskSight sight;
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    QuestionDesk(Questions questions, DeskSight sight, JdbcClient jdbc, OfficeClock clock) {
        this.questions = questions;
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
        Question question = questions.find(id).orElseThrow(() -> Refused.missing("desk.unknown", id));
        Map<String, String> asked = new LinkedHashMap<>();
        for (Filter filter : question.filters()) {
            String value = sent.getOrDefault(filter.name(), "").strip();
            if (!value.isEmpty()) {
                asked.put(filter.name(), filter.type() == Filter.Type.PERSON ? userId(filter, value) : value);
            }
            if (filter.type() == Filter.Type.UNIT && !value.isEmpty() && !isUnit(value)) {
                throw Refused.invalid("desk.no-unit", value).with(Question.PARAMETER, filter.name());
            }
        }
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

    /** How many rows there are, counted as far as a thousand. */
    public int count(String id, Map<String, String> sent) {
        Question question = questions.find(id).orElseThrow(() -> Refused.missing("desk.unknown", id));
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
        Question question = questions.find(id).orElseThrow(() -> Refused.missing("desk.unknown", id));
        Map<String, String> asked = new LinkedHashMap<>(sent);
        asked.keySet().removeIf(name -> !question.asksFor(name));
        return new Answer(question, asked, List.of(), "", clock.instant(), 0);
    }

    /**
     * People are asked for by their name or a part of it, too; of several that fit equally well the asker says which. Who is no
     * officer is asked for by his user name as it is.
     */
    private String userId(Filter filter, String person) {
        List<Found> found = jdbc.sql(
                        """
                        select user_id, display_name, case when lower(user_id) = lower(:one) then 0 when display_name = :one then 1 else 2 end as rank
                          from officer where lower(user_id) = lower(:one) or strpos(lower(display_name), lower(:one)) > 0
                         order by rank, user_id limit 20""")
                .param("one", person)
                .query(Rows.of(Found.class))
                .list();
        List<Found> best =
                found.stream().filter(one -> one.rank() == found.get(0).rank()).toList();
        if (best.size() > 1) {
            throw Refused.invalid(
                            "desk.several-people",
                            person,
                            best.stream()
                                    .map(one -> one.displayName() + "（" + one.userId() + "）")
                                    .collect(Collectors.joining("、")))
                    .with(Question.PARAMETER, filter.name());
        }
        return best.isEmpty() ? person : best.get(0).userId();
    }

    private record Found(String userId, String displayName, int rank) {}

    private boolean isUnit(String code) {
        return jdbc.sql("select exists (select from organization_unit where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
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
