package org.yidan.casework.duty;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.steps.Step;

/**
 * A duty was not kept, or was refused: raw material of the accountability ledger (RULES 7.8). States the fact and the
 * rule; nobody is punished here.
 *
 * @param caseNo business key of the case or call, which says the process
 * @param person user id, or null when the fact concerns the unit as a whole
 * @param fact the finished sentence, as the ledger keeps it
 */
public record DutyLapsed(
        String caseNo,
        String region,
        String unitCode,
        @Nullable String person,
        Step step,
        Category category,
        int severity,
        String fact,
        @Nullable Instant deadline,
        Instant actual) {

    /** Categories of the ledger a case can raise. */
    public enum Category {
        OVERDUE_ACCEPT,
        OVERDUE_RESPONSE,
        OVERDUE_HANDLE,
        WRONG_RETURN,
        REFUSED_RULING,
        FALSE_FEEDBACK,
        REWORK_TWICE,
        PROCEDURE_DEFECT,
        CASE_OVER_90,
        UNLISTED_ASSIGNMENT,
        LATE_OPINION,
        LATE_VERIFICATION,
        CALL_ABUSE,
        NO_SHOW,
        NO_GUIDE,
        NO_TRAINING,
        /** Of the register of pledges (RULES 7.9-3). */
        UNREGISTERED_PLEDGE,
        OVERDUE_STEP;

        /** Whether it is no lapse as long as it is disputed whose duty it is. */
        public boolean excusedByDispute() {
            return this == OVERDUE_ACCEPT || this == OVERDUE_RESPONSE || this == OVERDUE_HANDLE;
        }

        /** The category of this name. */
        public static Optional<Category> named(String name) {
            return Arrays.stream(values())
                    .filter(category -> category.name().equals(name))
                    .findFirst();
        }

        /** All names, for whoever wrote another. */
        public static String names() {
            return Arrays.stream(values()).map(Category::name).collect(Collectors.joining(" "));
        }
    }
}
