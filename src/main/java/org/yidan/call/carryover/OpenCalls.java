package org.yidan.call.carryover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.calendar.ClockKind;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.call.CallStatus;
import org.yidan.casework.carryover.CarryOverStage;
import org.yidan.casework.carryover.OpenItem;
import org.yidan.shared.OfficeClock;

/** Lists open calls with the stage they have come to and how much of their handling time is used up. */
@Component
class OpenCalls {

    private static final String LINES =
            """
            select c.call_no, f.region, c.status, f.matter_code, f.entry_id, f.township, c.lead_unit,
                   d.started_at, d.due, d.clock, p.paused_at,
                   (select count(*) filter (where s.step in ('requestJointTask', 'requestPenaltyCase', 'requestCrimeTransfer'))
                         > count(*) filter (where s.step in ('jointTaskFinished', 'caseNotFiled', 'crimeTransferDecided'))
                      from case_act s where s.case_no = c.call_no) as with_case
              from call c join case_file f on f.id = c.id
              left join lateral (select * from case_deadline where case_no = c.call_no and step = 'handleMatter' and met_at is null
                                  order by started_at desc limit 1) d on true
              left join call_pause p on p.call_id = c.id and p.resumed_at is null
             where f.status = 'OPEN' and""";

    private final JdbcClient jdbc;
    private final OfficeCalendar calendar;
    private final OfficeClock clock;

    OpenCalls(JdbcClient jdbc, OfficeCalendar calendar, OfficeClock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The open calls of the region about these matters, by number. */
    List<OpenItem> about(String region, Set<String> matterCodes) {
        return jdbc.sql(LINES + " f.region = ? and f.matter_code = any(?) order by c.call_no")
                .params(region, matterCodes.toArray(String[]::new))
                .query(this::item)
                .list();
    }

    /** The call as it is now; empty when it is closed or has no matter of the list. */
    Optional<OpenItem> find(String callNo) {
        return jdbc.sql(LINES + " c.call_no = ? and f.matter_code is not null")
                .param(callNo)
                .query(this::item)
                .optional();
    }

    private OpenItem item(ResultSet row, int number) throws SQLException {
        return new OpenItem(
                row.getString("call_no"),
                stage(row),
                row.getString("matter_code"),
                row.getString("township"),
                row.getString("lead_unit"),
                instant(row, "due"),
                percentUsed(row),
                row.getLong("entry_id"));
    }

    private static CarryOverStage stage(ResultSet row) throws SQLException {
        if (row.getBoolean("with_case")) {
            return CarryOverStage.CALL_WITH_CASE;
        }
        return switch (CallStatus.valueOf(row.getString("status"))) {
            case REGISTERED, ACCEPTED, DISPATCHED -> CarryOverStage.CALL_BEFORE_SIGNING;
            case HANDLING, SUSPENDED -> row.getTimestamp("due") == null // its result is approved, which meets the limit
                    ? CarryOverStage.CALL_IN_FEEDBACK
                    : CarryOverStage.CALL_IN_HANDLING;
            case FEEDBACK, CLOSED -> CarryOverStage.CALL_IN_FEEDBACK;
        };
    }

    /** Up to now, or up to the begin of a running pause. */
    private int percentUsed(ResultSet row) throws SQLException {
        Instant started = instant(row, "started_at");
        Instant due = instant(row, "due");
        if (started == null || due == null) {
            return 0;
        }
        Instant paused = instant(row, "paused_at");
        return calendar.percentUsed(
                row.getString("region"),
                started,
                due,
                ClockKind.valueOf(row.getString("clock")),
                paused == null ? clock.instant() : paused);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
