package org.yidan.adjustment.carryover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.casework.carryover.OpenItem;

/**
 * One open item of a run.
 *
 * @param item as it was when last looked at
 * @param newUnit the unit the new version names, null where the matter is removed
 * @param newEntryId the entry it was carried over to, null before and where the matter is removed
 * @param fallback the treatment the decision table gives, with its basis
 * @param choice what the staffing office chose instead, null while the default holds
 * @param result what came of it, in Chinese as kept in the record
 */
public record CarryOverItem(
        long id,
        String runNo,
        OpenItem item,
        ChangeKind change,
        @Nullable String newUnit,
        @Nullable Long newEntryId,
        CarryOverTreatment fallback,
        String basis,
        @Nullable Choice choice,
        State state,
        @Nullable String result,
        int attempts,
        Instant changedAt) {

    /** How far a run has come with an item. */
    public enum State {
        PENDING,
        /** Carried over; never again. */
        DONE,
        /** Tried without success; tried again at the next execution. */
        FAILED,
        /** Ended before the version came into force, so that nothing is left to do. */
        GONE
    }

    /** A treatment chosen by the staffing office. */
    public record Choice(CarryOverTreatment treatment, String by, Instant at, String reason) {}

    public String businessKey() {
        return item.businessKey();
    }

    /** What is to happen: the choice, else the default. */
    public CarryOverTreatment treatment() {
        return choice == null ? fallback : choice.treatment();
    }

    /** The reason kept with it: that of the choice, else the basis of the default. */
    public String reason() {
        return choice == null ? basis : choice.reason();
    }
}
