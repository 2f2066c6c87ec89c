package org.yidan.audit.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.yidan.audit.desk.QuestionDesk.Within;
import org.yidan.shared.Rows;
import org.yidan.shared.Texts;

/** Reads cases with their events out of a cursor, a few hundred at a time; never more of them are in memory. */
@Component
class LogReader {

    private static final int AT_ONCE = 500;
    private static final String CONDITIONS = "/*conditions*/";

    private static final String FROM =
            " from case_file f join case_line l on l.case_no = f.case_no where f.case_no in (%s)";
    private static final String CASES =
            """
            select f.case_no as no, l.kind, f.region, f.matter_code as matter, f.matter_name, f.version_no as list_version, f.township,
                   f.urgency, f.status, f.outcome, l.unit as lead, f.opened_at as opened, f.closed_at as closed"""
                    + FROM + " order by f.case_no collate \"C\"";

    private final NamedParameterJdbcTemplate jdbc;
    private final String events;

    LogReader(DataSource database) throws IOException {
        JdbcTemplate cursor = new JdbcTemplate(database);
        cursor.setFetchSize(AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(cursor);
        this.events = new ClassPathResource("audit/export-events.sql").getContentAsString(StandardCharsets.UTF_8);
    }

    /** Takes a case with what happened in it. */
    interface Taker {
        void take(LogCase one, List<LogEvent> events) throws IOException;
    }

    long count(Within cases) {
        return Objects.requireNonNull(
                jdbc.queryForObject(("select count(*)" + FROM).formatted(cases.sql()), cases.parameters(), Long.class));
    }

    /** Gives all cases in the order of their numbers; within a transaction, or the whole answer would be fetched at once. */
    void read(Within cases, Persons persons, Taker taker) {
        List<LogCase> batch = new ArrayList<>();
        Rows<LogCase> rows = Rows.of(LogCase.class);
        jdbc.query(CASES.formatted(cases.sql()), cases.parameters(), row -> {
            batch.add(rows.mapRow(row, batch.size()));
            if (batch.size() == AT_ONCE) {
                give(batch, cases, persons, taker);
            }
        });
        give(batch, cases, persons, taker);
    }

    private void give(List<LogCase> batch, Within cases, Persons persons, Taker taker) {
        Map<String, Object> parameters = new HashMap<>(cases.parameters());
        parameters.put("numbers", batch.stream().map(LogCase::no).toArray(String[]::new));
        parameters.put("zone", TimeZone.getDefault().getID());
        Map<String, List<LogEvent>> happened = jdbc
                .query(
                        events.replace(CONDITIONS, "f.case_no in (" + cases.sql() + ")"),
                        parameters,
                        (row, n) -> event(row, persons))
                .stream()
                .collect(Collectors.groupingBy(LogEvent::caseNo));
        try {
            for (LogCase one : batch) {
                taker.take(one, happened.getOrDefault(one.no(), List.of()));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        batch.clear();
    }

    private static LogEvent event(ResultSet row, Persons persons) throws SQLException {
        String step = row.getString("step");
        String label = row.getString("label");
        return new LogEvent(
                row.getString("case_no"),
                row.getString("id"),
                step,
                label == null ? words(step) : label,
                row.getString("transition"),
                row.getTimestamp("at").toInstant(),
                row.getString("result"),
                persons.of(row.getString("person")),
                row.getString("unit"),
                row.getString("about"),
                instant(row.getTimestamp("due")));
    }

    /** In Chinese, whoever asks. */
    private static String words(String step) {
        for (String code : List.of("pages.cases.step." + step, "pages.audit.export.event." + step)) {
            String text = Texts.kept(code);
            if (!text.equals(code)) {
                return text;
            }
        }
        return step;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
