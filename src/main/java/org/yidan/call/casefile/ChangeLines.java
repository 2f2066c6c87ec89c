package org.yidan.call.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;

/** Reads what was asked for and ruled beside the ordinary course: requests, pauses, rulings. */
@Component
class ChangeLines {

    private final JdbcClient jdbc;

    ChangeLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request to extend, pause, withdraw, terminate or merge, and what became of it. */
    public record RequestLine(
            String type,
            String reasonCode,
            String reason,
            @Nullable Instant newDue,
            @Nullable Instant pauseUntil,
            @Nullable String mergeInto,
            String applicant,
            Instant submittedAt,
            String status,
            @Nullable String leadDecider,
            @Nullable String leadNote,
            @Nullable String centerDecider,
            @Nullable String centerNote,
            @Nullable Instant decidedAt) {}

    /** An interval in which the clock stood still. */
    public record PauseLine(
            String reasonCode,
            String approvedBy,
            Instant pausedAt,
            Instant until,
            @Nullable Instant resumedAt,
            @Nullable String resumedBy) {}

    /** A decision on who is responsible. */
    public record RulingLine(
            String rulingNo,
            String leadBefore,
            String leadAfter,
            String basis,
            String decidedBy,
            boolean wrongReturn,
            Instant effectiveAt) {}

    List<RequestLine> requests(Call call) {
        return jdbc.sql("select * from call_request where call_id = ? order by submitted_at, id")
                .param(call.id())
                .query((row, n) -> new RequestLine(
                        row.getString("type"),
                        row.getString("reason_code"),
                        row.getString("reason"),
                        instant(row, "new_due"),
                        instant(row, "pause_until"),
                        row.getString("merge_into"),
                        row.getString("applicant"),
                        present(row, "submitted_at"),
                        row.getString("status"),
                        row.getString("lead_decider"),
                        row.getString("lead_note"),
                        row.getString("center_decider"),
                        row.getString("center_note"),
                        instant(row, "decided_at")))
                .list();
    }

    List<PauseLine> pauses(Call call) {
        return jdbc.sql("select * from call_pause where call_id = ? order by paused_at")
                .param(call.id())
                .query((row, n) -> new PauseLine(
                        row.getString("reason_code"),
                        row.getString("approved_by"),
                        present(row, "paused_at"),
                        present(row, "until"),
                        instant(row, "resumed_at"),
                        row.getString("resumed_by")))
                .list();
    }

    List<RulingLine> rulings(Call call) {
        return jdbc.sql("select * from ruling where call_id = ? order by effective_at")
                .param(call.id())
                .query((row, n) -> new RulingLine(
                        row.getString("ruling_no"),
                        row.getString("lead_before"),
                        row.getString("lead_after"),
                        row.getString("basis"),
                        row.getString("decided_by"),
                        row.getBoolean("wrong_return"),
                        present(row, "effective_at")))
                .list();
    }

    private static Instant present(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
