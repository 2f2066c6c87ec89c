package org.yidan.call.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.shared.Rows;

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
                .query(Rows.of(RequestLine.class))
                .list();
    }

    List<PauseLine> pauses(Call call) {
        return jdbc.sql("select * from call_pause where call_id = ? order by paused_at")
                .param(call.id())
                .query(Rows.of(PauseLine.class))
                .list();
    }

    List<RulingLine> rulings(Call call) {
        return jdbc.sql("select * from ruling where call_id = ? order by effective_at")
                .param(call.id())
                .query(Rows.of(RulingLine.class))
                .list();
    }
}
