package org.yidan.adjustment.carryover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.adjustment.carryover.CarryOverItem.Choice;
import org.yidan.casework.carryover.CarryOverStage;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.casework.carryover.OpenItem;

/** Reads rows of runs and items. */
final class CarryOverRows {

    private CarryOverRows() {}

    static CarryOverItem item(ResultSet row, int number) throws SQLException {
        return new CarryOverItem(
                row.getLong("id"),
                row.getString("run_no"),
                open(row),
                ChangeKind.valueOf(row.getString("change")),
                row.getString("new_unit"),
                row.getObject("new_entry_id", Long.class),
                CarryOverTreatment.valueOf(row.getString("default_treatment")),
                row.getString("basis"),
                choice(row),
                CarryOverItem.State.valueOf(row.getString("state")),
                row.getString("result"),
                row.getInt("attempts"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static OpenItem open(ResultSet row) throws SQLException {
        return new OpenItem(
                row.getString("business_key"),
                CarryOverStage.valueOf(row.getString("stage")),
                row.getString("matter_code"),
                row.getString("township"),
                row.getString("owner_unit"),
                instant(row, "due"),
                row.getInt("percent_used"),
                row.getObject("old_entry_id", Long.class));
    }

    private static @Nullable Choice choice(ResultSet row) throws SQLException {
        String treatment = row.getString("chosen");
        return treatment == null
                ? null
                : new Choice(
                        CarryOverTreatment.valueOf(treatment),
                        row.getString("chosen_by"),
                        row.getTimestamp("chosen_at").toInstant(),
                        row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
