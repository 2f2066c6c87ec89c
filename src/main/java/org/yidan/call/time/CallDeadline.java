package org.yidan.call.time;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.time.Milestones;
import org.yidan.casework.time.StepDeadline;
import org.yidan.engine.steps.Step;

/** One running limit of a call. */
@Entity
@Table(name = "call_deadline")
public class CallDeadline extends StepDeadline {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_part_seq")
    @SequenceGenerator(name = "call_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private Long callId;

    @SuppressWarnings("NullAway.Init")
    protected CallDeadline() {}

    CallDeadline(Long callId, Step step, @Nullable String unit, TimeLimit limit, String rule, Milestones milestones) {
        super(step, unit, limit, rule, milestones);
        this.callId = callId;
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("deadline not saved yet");
        }
        return id;
    }

    public Long callId() {
        return callId;
    }
}
