package org.yidan.casework.time;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A deadline that was moved: both values, why, and by which act (RULES 0.4-1). Never changed. */
@Entity
@Immutable
@Table(name = "case_deadline_change")
public class CaseDeadlineChange {

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
        LEVEL_OBJECTION,
        /** Two persons moved it for a stuck case. */
        APPROVED_ACT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_part_seq")
    @SequenceGenerator(name = "case_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private Long deadlineId;
    private Instant dueBefore;
    private Instant dueAfter;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String reference;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseDeadlineChange() {}

    CaseDeadlineChange(CaseDeadline deadline, Instant dueAfter, Reason reason, String reference, Instant changedAt) {
        this.deadlineId = deadline.id();
        this.dueBefore = deadline.due();
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
