package org.yidan.casework.time;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A deadline that was moved: both values, why, and by which act (RULES 0.4-1). */
@MappedSuperclass
public abstract class DeadlineMove {

    /** Why a deadline moved. */
    public enum Reason {
        HOLIDAYS,
        EXTENSION,
        PAUSE,
        RULING,
        URGENCY,
        /** A new version of the list was carried over to the case (RULES 6.3). */
        LIST_CHANGE,
        /** The township waited for the answer whether the work was its level's (RULES 7.9-5). */
        LEVEL_OBJECTION
    }

    private Long deadlineId;
    private Instant dueBefore;
    private Instant dueAfter;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String reference;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected DeadlineMove() {}

    protected DeadlineMove(
            Long deadlineId, Instant dueBefore, Instant dueAfter, Reason reason, String reference, Instant changedAt) {
        this.deadlineId = deadlineId;
        this.dueBefore = dueBefore;
        this.dueAfter = dueAfter;
        this.reason = reason;
        this.reference = reference;
        this.changedAt = changedAt;
    }

    public Long deadlineId() {
        return deadlineId;
    }

    public Instant dueBefore() {
        return dueBefore;
    }

    public Instant dueAfter() {
        return dueAfter;
    }

    public Reason reason() {
        return reason;
    }

    /** The request, ruling or notice that moved it. */
    public String reference() {
        return reference;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
