package org.yidan.call.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.organization.Organization;

/** Requests that were decided: extension (F-11), withdrawal and termination (F-10). */
@Component
class RequestPapers {

    private static final String DECIDED =
            """
            select id, type, reason_code, reason, new_due, applicant, submitted_at, status, lead_decider, lead_note,
                   center_decider, center_note, decided_at
              from call_request
             where call_id = ? and decided_at is not null and type in ('EXTEND', 'WITHDRAW', 'TERMINATE')
             order by decided_at, id""";

    private final JdbcClient jdbc;
    private final Organization organization;
    private final PaperFields facts;

    RequestPapers(JdbcClient jdbc, Organization organization, PaperFields facts) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.facts = facts;
    }

    List<CallPaper> of(Call call) {
        return jdbc.sql(DECIDED)
                .param(call.id())
                .query((row, n) -> paper(call, row))
                .list();
    }

    private CallPaper paper(Call call, ResultSet row) throws SQLException {
        String type = row.getString("type");
        Map<String, Object> content = facts.of(call, Optional.empty());
        content.put("requestType", type);
        for (String column : List.of(
                "reason_code",
                "reason",
                "applicant",
                "status",
                "lead_decider",
                "lead_note",
                "center_decider",
                "center_note")) {
            PaperFields.put(content, camel(column), row.getString(column));
        }
        PaperFields.put(content, "newDue", instant(row, "new_due"));
        PaperFields.put(content, "submittedAt", instant(row, "submitted_at"));
        String center = row.getString("center_decider");
        // A call that its caller withdraws before anybody works on it needs no decision.
        String decider = center == null ? row.getString("lead_decider") : center;
        return new CallPaper(
                "R" + row.getLong("id"),
                type.equals("EXTEND") ? "F-11" : "F-10",
                type,
                null,
                organization.countyCommandCenter(call.region()),
                Objects.requireNonNullElse(decider, row.getString("applicant")),
                Instant.parse(Objects.requireNonNull(instant(row, "decided_at"))),
                content);
    }

    private static @org.jspecify.annotations.Nullable String instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant().toString();
    }

    private static String camel(String column) {
        int bar = column.indexOf('_');
        return bar < 0
                ? column
                : column.substring(0, bar) + Character.toUpperCase(column.charAt(bar + 1)) + column.substring(bar + 2);
    }
}
