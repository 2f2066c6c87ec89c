package org.yidan.call.time;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deadline that was moved: both values, why, and by which act (DOMAIN 0.4 rule 1). */
@Entity
@Table(name = "call_deadline_change")
public class CallDeadlineChange {

    /** Why a deadline moved. */
    public enum Reason {
        HOLIDAYS,
        EXTENSION,
        PAUSE,
        RULING,
        URGENCY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_part_seq")
    @SequenceGenerator(name = "call_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private Long deadlineId;
    private Instant dueBefore;
    private Instant dueAfter;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String reference;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected CallDeadlineChange() {}

    CallDeadlineChange(
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
