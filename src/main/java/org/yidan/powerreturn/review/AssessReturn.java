package org.yidan.powerreturn.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yidan.powerreturn.record.CapabilityFinding;

/**
 * What the staffing office finds (F-52).
 *
 * @param buckPassedBy who passes the buck, for that finding only
 * @param visitedOn day of the visit on site, not in the future
 */
public record AssessReturn(CapabilityFinding finding, @Nullable Side buckPassedBy, String report, LocalDate visitedOn) {

    /** Who passes the buck. */
    public enum Side {
        TOWNSHIP,
        DEPARTMENT
    }
}
