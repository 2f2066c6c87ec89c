package org.yidan.call.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.call.CallOutcome;
import org.yidan.call.casefile.CallPage.CallLine;
import org.yidan.call.sight.CallSight;
import org.yidan.call.sight.Sight;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;

/** Finds calls the current user may see, also finished ones. The sight of {@link CallSight} is put as conditions here. */
@Component
public class CallSearch {

    private static final int ROWS = 20;

    private static final String OWN =
            """
            c.id in (select id from call where calling_unit = any(:units)
                     union all select id from call where township = any(:townships)
                     union all select id from call where lead_unit = any(:units)
                     union all select id from call where region = any(:regions)
                     union all select call_id from dispatch where lead_unit = any(:units)
                     union all select call_id from dispatch where coop_units && cast(:units as text[]))""";

    private final JdbcClient jdbc;
    private final CallSight sight;
    private final Organization organization;

    CallSearch(JdbcClient jdbc, CallSight sight, Organization organization) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.organization = organization;
    }

    /** A page of the calls asked for, newest first. */
    public CallPage find(CallQuestion question) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> parameters = new HashMap<>();
        see(sight.own(), conditions, parameters);
        ask(question, conditions, parameters);
        int page = question.pageNumber();
        List<CallLine> lines = jdbc.sql(
                        "select call_no, title, matter_name, address, urgency, status, outcome, lead_unit,"
                                + " registered_at from call c where " + String.join(" and ", conditions)
                                + " order by registered_at desc, id desc limit " + (ROWS + 1) + " offset "
                                + page * ROWS)
                .params(parameters)
                .query((row, n) -> line(row))
                .list();
        return new CallPage(lines.stream().limit(ROWS).toList(), page, lines.size() > ROWS);
    }

    private static void see(Sight own, List<String> conditions, Map<String, Object> parameters) {
        if (own.everything()) {
            return;
        }
        conditions.add(OWN);
        parameters.put("units", array(own.units()));
        parameters.put("townships", array(own.townships()));
        parameters.put("regions", array(own.regions()));
    }

    private static void ask(CallQuestion question, List<String> conditions, Map<String, Object> parameters) {
        String q = question.q() == null ? "" : question.q().strip();
        if (!q.isEmpty()) {
            conditions.add("(call_no = upper(:q) or title ilike :like or matter_name ilike :like"
                    + " or matter_code = upper(:q) or address ilike :like or call_no like upper(:like))");
            parameters.put("q", q);
            parameters.put(
                    "like", "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if ("OPEN".equals(question.status())) {
            conditions.add("status <> 'CLOSED'");
        } else if ("CLOSED".equals(question.status())) {
            conditions.add("status = 'CLOSED'");
        }
        for (CallOutcome outcome : CallOutcome.values()) {
            if (outcome.name().equals(question.outcome())) {
                conditions.add("outcome = :outcome");
                parameters.put("outcome", outcome.name());
            }
        }
    }

    private static String[] array(Set<String> codes) {
        return codes.toArray(String[]::new);
    }

    private CallLine line(ResultSet row) throws SQLException {
        return new CallLine(
                row.getString("call_no"),
                row.getString("title"),
                row.getString("matter_name"),
                row.getString("address"),
                row.getString("urgency"),
                row.getString("status"),
                row.getString("outcome"),
                Optional.ofNullable(row.getString("lead_unit"))
                        .flatMap(organization::find)
                        .map(OrganizationUnit::name)
                        .orElse(null),
                row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }
}
