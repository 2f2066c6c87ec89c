package org.yidan.call.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.journal.RecordedAct;
import org.yidan.casework.journal.StepEntry;

/** One act on a call. */
@Entity
@Immutable
@Table(name = "call_step")
public class CallStep extends RecordedAct {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_part_seq")
    @SequenceGenerator(name = "call_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private Long callId;

    @SuppressWarnings("NullAway.Init")
    protected CallStep() {}

    CallStep(Long callId, StepEntry entry, Instant finishedAt) {
        super(entry, finishedAt);
        this.callId = callId;
    }

    public Long callId() {
        return callId;
    }
}
