package org.yidan.evaluation.figures;

import java.util.Locale;

/** What measures count, each in its table of facts. */
enum FactTable {
    CALL("unit", "calling_unit", "''"),
    DISPATCH("lead_unit", "calling_unit", "dispatch_no"),
    COOPERATION("unit", "lead_unit", "part"),
    ATTENDANCE("unit", "lead_unit", "unit"),
    CASEWORK("unit", "unit", "''"),
    CORRECTION("unit", "unit", "part");

    private final String unit;
    private final String asking;
    private final String part;

    FactTable(String unit, String asking, String part) {
        this.unit = unit;
        this.asking = asking;
        this.part = part;
    }

    String table() {
        return "evaluation_" + name().toLowerCase(Locale.ROOT);
    }

    /** The column of the unit whose duty is counted. */
    String unit() {
        return unit;
    }

    /** What tells the rows of one case apart. */
    String part() {
        return part;
    }

    /** Why a row is left out of a rate. */
    String excluded() {
        return switch (this) {
            case DISPATCH -> "coalesce(excluded, case when on_hold then 'ON_HOLD' end)";
            case CALL, COOPERATION -> "excluded";
            case ATTENDANCE, CASEWORK, CORRECTION -> "null::text";
        };
    }

    String key(By.Key key, Window window) {
        return switch (key) {
            case UNIT -> unit;
            case CALLING_UNIT -> asking;
            case TOWNSHIP -> "township";
            case MATTER -> "matter_code";
            case DOMAIN -> "domain";
            case DAY -> "to_char(" + window.instant() + " at time zone 'Asia/Shanghai', 'YYYY-MM-DD')";
            case MONTH -> "to_char(" + window.instant() + " at time zone 'Asia/Shanghai', 'YYYY-MM')";
        };
    }
}
