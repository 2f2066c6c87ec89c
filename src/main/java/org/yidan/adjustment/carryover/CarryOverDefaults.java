package org.yidan.adjustment.carryover;

import org.yidan.casework.carryover.CarryOverStage;
import org.yidan.casework.carryover.CarryOverTreatment;

/** The default treatments that process designers keep in the decision table {@code carry-over} (RULES 6.3). */
public interface CarryOverDefaults {

    /** The default for an item; refuses with {@link IllegalStateException} when the table has no row for it. */
    Default of(CarryOverStage stage, ChangeKind change, int percentUsed);

    /** A treatment and the rule it follows, as shown to staff. */
    record Default(CarryOverTreatment treatment, String basis) {}
}
