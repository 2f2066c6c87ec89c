package org.yidan.call.outside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.call.CallOutcome;
import org.yidan.call.steps.PublicStage;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;

/** Reads what people outside may know of calls: one indexed statement a question. */
@Component
public class PublicCalls {

    private static final String COLUMNS =
            """
            select c.call_no, f.region, f.matter_code, f.matter_name, f.place, c.lat, c.lng, f.township, c.lead_unit,
                   f.opened_at, f.outcome,
                   (select max(s.finished_at) from case_act s where s.case_no = c.call_no and s.step = any(:steps)) as updated_at,
                   (select d.due from case_deadline d where d.case_no = c.call_no and d.step = 'handleMatter' and d.unit is null
                     order by d.id desc limit 1) as expected_at
              from call c join case_file f on f.id = c.id
            """;

    private final JdbcClient jdbc;
    private final Organization organization;

    PublicCalls(JdbcClient jdbc, Organization organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    /** The call of this number, whoever filed it. */
    public Optional<PublicCall> find(String callNo) {
        return jdbc.sql(COLUMNS + " where c.call_no = :callNo")
                .param("callNo", callNo)
                .param("steps", PublicStage.allSteps())
                .query((row, n) -> call(row))
                .optional();
    }

    /** A page of the calls asked for: newest first, or by their last change when changes are asked for. */
    public List<PublicCall> page(PublicQuestion question) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(question, parameters);
        if (question.updatedFrom() != null || question.updatedBefore() != null) {
            where += " and exists (select from case_act s where s.case_no = c.call_no and s.step = any(:steps)"
                    + span("s.finished_at", "updated", question.updatedFrom(), question.updatedBefore(), parameters)
                    + ")"
                    + " order by updated_at, c.id";
        } else {
            where += " order by f.opened_at desc, c.id desc";
        }
        parameters.put("steps", PublicStage.allSteps());
        return jdbc.sql(COLUMNS + " where " + where + limit(question))
                .params(parameters)
                .query((row, n) -> call(row))
                .list();
    }

    /** A page of the acts on the calls asked for, oldest first; the span of updates is that of the acts. */
    public List<PublicAct> acts(PublicQuestion question) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("steps", PublicStage.allSteps());
        String sql =
                "select s.id, c.call_no, s.step, s.finished_at from call c join case_file f on f.id = c.id join case_act s on s.case_no = c.call_no where "
                        + where(question, parameters) + " and s.step = any(:steps)"
                        + span("s.finished_at", "updated", question.updatedFrom(), question.updatedBefore(), parameters)
                        + " order by s.finished_at, s.id" + limit(question);
        return jdbc.sql(sql).params(parameters).query((row, n) -> act(row)).list();
    }

    /** Every act on one call that people outside may know of, oldest first. */
    public List<PublicAct> actsOf(String callNo) {
        return jdbc.sql(
                        """
                        select s.id, c.call_no, s.step, s.finished_at from call c join case_act s on s.case_no = c.call_no
                         where c.call_no = :callNo and s.step = any(:steps) order by s.finished_at, s.id""")
                .param("callNo", callNo)
                .param("steps", PublicStage.allSteps())
                .query((row, n) -> act(row))
                .list();
    }

    /** The call that user filed under this number of his own, if there is one. */
    public Optional<String> filedAs(String userId, String externalNo) {
        return jdbc.sql("select call_no from call where caller_user = :user and hotline_no = :no order by id limit 1")
                .param("user", userId)
                .param("no", externalNo)
                .query(String.class)
                .optional();
    }

    /** Lets two filings under the same number of their own come one after the other; held until the surrounding transaction ends. */
    public void lockFiling(String userId, String externalNo) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 311))")
                .param("key", userId + " " + externalNo)
                .query((row, n) -> n)
                .list();
    }

    private static String where(PublicQuestion question, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("c.caller_user = :user"));
        parameters.put("user", question.filedBy());
        if (!question.callNos().isEmpty()) {
            conditions.add("c.call_no = any(:numbers)");
            parameters.put("numbers", question.callNos().toArray(String[]::new));
        }
        if (question.matterCode() != null) {
            conditions.add("f.matter_code = :matter");
            parameters.put("matter", question.matterCode());
        }
        if (question.open() != null) {
            conditions.add(question.open() ? "f.status = 'OPEN'" : "f.status = 'CLOSED'");
        }
        return String.join(" and ", conditions)
                + span("f.opened_at", "requested", question.requestedFrom(), question.requestedBefore(), parameters);
    }

    private static String span(
            String column,
            String name,
            @Nullable Instant from,
            @Nullable Instant before,
            Map<String, Object> parameters) {
        StringBuilder span = new StringBuilder();
        if (from != null) {
            span.append(" and ").append(column).append(" >= :").append(name).append("From");
            parameters.put(name + "From", from.atOffset(ZoneOffset.UTC));
        }
        if (before != null) {
            span.append(" and ").append(column).append(" < :").append(name).append("Before");
            parameters.put(name + "Before", before.atOffset(ZoneOffset.UTC));
        }
        return span.toString();
    }

    private static String limit(PublicQuestion question) {
        return " limit " + question.size() + " offset " + (long) question.page() * question.size();
    }

    private PublicCall call(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        Instant requestedAt = instant(row, "opened_at", Instant.EPOCH);
        return new PublicCall(
                row.getString("call_no"),
                row.getString("region"),
                row.getString("matter_code"),
                row.getString("matter_name"),
                row.getString("place"),
                row.getObject("lat", Double.class),
                row.getObject("lng", Double.class),
                name(row.getString("township")),
                name(row.getString("lead_unit")),
                requestedAt,
                instant(row, "updated_at", requestedAt),
                Optional.ofNullable(row.getObject("expected_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                outcome == null ? null : CallOutcome.valueOf(outcome));
    }

    private @Nullable String name(@Nullable String unit) {
        return Optional.ofNullable(unit)
                .flatMap(organization::find)
                .map(OrganizationUnit::name)
                .orElse(null);
    }

    private static PublicAct act(ResultSet row) throws SQLException {
        String step = row.getString("step");
        return new PublicAct(
                row.getLong("id"),
                row.getString("call_no"),
                PublicStage.of(step).orElseThrow(() -> new IllegalStateException("not a public step: " + step)),
                instant(row, "finished_at", Instant.EPOCH));
    }

    private static Instant instant(ResultSet row, String column, Instant otherwise) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? otherwise : moment.toInstant();
    }
}
