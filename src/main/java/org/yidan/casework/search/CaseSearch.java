package org.yidan.casework.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Days;
import org.yidan.shared.OfficeClock;

/** Finds calls and cases the current user may see, also finished ones; goes on from a line, so late pages cost no more. */
@Component
public class CaseSearch {

    private static final int ROWS = 20;
    private static final String ORDER = " order by opened_at desc, no desc limit " + (ROWS + 1);
    private static final Pattern BEFORE = Pattern.compile("(\\d{1,15})_([A-Z]{2}-[0-9-]{5,28})");

    private final JdbcClient jdbc;
    private final List<CaseSource> sources;
    private final Organization organization;

    CaseSearch(JdbcClient jdbc, List<CaseSource> sources, Organization organization) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.organization = organization;
    }

    /** A page of what is asked for, newest first. */
    public CasePage find(CaseQuestion question) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(question, parameters);
        List<String> parts = new ArrayList<>();
        for (CaseSource source : sources) {
            source.rows(question).ifPresent(rows -> {
                parts.add("(select * from (" + rows.sql() + ") s where " + conditions + ORDER + ")");
                parameters.putAll(rows.parameters());
            });
        }
        if (parts.isEmpty()) {
            return new CasePage(List.of(), false);
        }
        List<CaseLine> lines = jdbc.sql("select * from (" + String.join(" union all ", parts) + ") found" + ORDER)
                .params(parameters)
                .query((row, n) -> line(row))
                .list();
        return new CasePage(lines.stream().limit(ROWS).toList(), lines.size() > ROWS);
    }

    private static String conditions(CaseQuestion question, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        words(question.q(), conditions, parameters);
        if ("OPEN".equals(question.status())) {
            conditions.add("open");
        } else if ("CLOSED".equals(question.status())) {
            conditions.add("not open");
        }
        equal("outcome", question.outcome(), conditions, parameters);
        equal("unit", question.unit(), conditions, parameters);
        since("opened_at >= :from", "from", question.from(), conditions, parameters);
        LocalDate to = question.to();
        since("opened_at < :to", "to", to == null ? null : Days.within(to).plusDays(1), conditions, parameters);
        Matcher before = BEFORE.matcher(question.before() == null ? "" : question.before());
        if (before.matches()) {
            conditions.add("(opened_at, no) < (:before, :beforeNo)");
            parameters.put("before", Timestamp.from(Instant.ofEpochMilli(Long.parseLong(before.group(1)))));
            parameters.put("beforeNo", before.group(2));
        }
        return String.join(" and ", conditions);
    }

    private static void words(@Nullable String sent, List<String> conditions, Map<String, Object> parameters) {
        String q = sent == null ? "" : sent.strip();
        if (!q.isEmpty()) {
            conditions.add("(no like upper(:like) or title ilike :like or matter_name ilike :like"
                    + " or matter_code = upper(:q) or place ilike :like)");
            parameters.put("q", q);
            parameters.put(
                    "like", "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
    }

    private static void equal(
            String column, @Nullable String value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null && !value.isBlank()) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value);
        }
    }

    private static void since(
            String condition,
            String name,
            @Nullable LocalDate day,
            List<String> conditions,
            Map<String, Object> parameters) {
        if (day != null) {
            conditions.add(condition);
            parameters.put(
                    name,
                    Timestamp.from(
                            Days.within(day).atStartOfDay(OfficeClock.ZONE).toInstant()));
        }
    }

    private CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                row.getString("no"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("matter_name"),
                row.getString("place"),
                row.getString("urgency"),
                row.getBoolean("open"),
                row.getString("outcome"),
                Optional.ofNullable(row.getString("unit"))
                        .flatMap(organization::find)
                        .map(OrganizationUnit::name)
                        .orElse(null),
                row.getTimestamp("opened_at").toInstant());
    }
}
