package org.yidan.casework.time;

import java.util.Map;
import java.util.Optional;
import org.yidan.calendar.ClockKind;

/** The limits that process designers keep in decision tables, one table for each process. */
public interface LimitTables {

    /**
     * The limit of a step at an urgency; empty when the table has no row for it.
     *
     * @param table key of the decision table, for example {@code call-limits}
     */
    Optional<LimitRule> limitOf(String table, String step, String urgency);

    /** What a table is asked with, by a running case and by a replay of a closed one alike. */
    static Map<String, Object> inputs(String step, String urgency) {
        return Map.of("step", step, "urgency", urgency);
    }

    /**
     * One row of the table.
     *
     * @param limit an ISO 8601 duration ({@code PT2H}, {@code P2D}), or {@code LIST} when the matter's own limit holds
     * @param basis where the limit comes from, as shown to staff
     */
    record LimitRule(ClockKind clock, String limit, String basis) {

        /** The row as the table gives it, by the names of its outputs. */
        public static LimitRule of(Map<String, Object> row) {
            return new LimitRule(
                    ClockKind.valueOf(String.valueOf(row.get("clock"))),
                    String.valueOf(row.get("limit")),
                    String.valueOf(row.get("basis")));
        }

        public boolean fromList() {
            return limit.equals("LIST");
        }
    }
}
