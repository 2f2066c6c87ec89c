package org.yidan.call.change;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.journal.StepEntry;

/** An interval in which a call's clock stood still: why, by whose approval, from when until when (RULES 0.4-3). */
@Entity
@Table(name = "call_pause")
public class CallPause {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_part_seq")
    @SequenceGenerator(name = "call_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private Long callId;
    private Long requestId;
    private String reasonCode;
    private String approvedBy;
    private Instant pausedAt;
    private Instant until;
    private @Nullable Instant resumedAt;
    private @Nullable String resumedBy;

    @SuppressWarnings("NullAway.Init")
    protected CallPause() {}

    CallPause(CallRequest request, Instant until, Instant pausedAt) {
        this.callId = request.callId();
        this.requestId = request.id();
        this.reasonCode = request.reasonCode();
        this.approvedBy = request.approvers();
        this.pausedAt = pausedAt;
        this.until = until;
    }

    /** Somebody resumes the handling before the pause ends by itself. */
    void resumeBy(String user) {
        this.resumedBy = user;
    }

    void end(Instant at) {
        this.resumedAt = at;
        if (resumedBy == null) {
            this.resumedBy = StepEntry.SYSTEM;
        }
    }

    public Long requestId() {
        return requestId;
    }

    public Instant pausedAt() {
        return pausedAt;
    }

    /** The instant at which the clock runs on by itself. */
    public Instant until() {
        return until;
    }
}
