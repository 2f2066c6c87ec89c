package org.yidan.enforcement.joint.measure;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.enforcement.joint.site.Violation.Measure;

/**
 * A measure of one subject about one violation, and where it stands.
 *
 * @param urgent taken before an approval
 * @param goods the things it is about
 * @param begunAt when it was taken
 * @param endsAt when its period ends
 * @param extended whether it was extended once
 * @param amount of an on-the-spot fine, in yuan
 * @param targetUnit who gets a transfer
 */
public record TakenMeasure(
        long id,
        String taskNo,
        int violationNo,
        String unitCode,
        Measure kind,
        State state,
        boolean urgent,
        @Nullable String reason,
        @Nullable String goods,
        @Nullable Instant begunAt,
        @Nullable Instant endsAt,
        boolean extended,
        @Nullable BigDecimal amount,
        @Nullable String targetUnit,
        @Nullable String documentNo) {

    /** Where a measure stands. */
    public enum State {
        ASKED,
        APPROVED,
        REFUSED,
        /** Taken urgently; the approval is owed. */
        OWED,
        TAKEN,
        /** Its period is watched. */
        RUNNING,
        ENDED,
        CORRECTED,
        FAILED,
        /** An on-the-spot penalty was handed over. */
        DECIDED,
        SENT,
        ACCEPTED,
        REJECTED
    }

    /** When it was taken; every measure that runs was. */
    public Instant requireBegun() {
        if (begunAt == null) {
            throw new IllegalStateException("measure " + id + " was not taken");
        }
        return begunAt;
    }

    /** The receiving unit of a transfer. */
    public String requireTarget() {
        if (targetUnit == null) {
            throw new IllegalStateException("measure " + id + " is no transfer");
        }
        return targetUnit;
    }
}
