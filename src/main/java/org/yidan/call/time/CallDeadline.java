package org.yidan.call.time;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.calendar.ClockKind;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.CallProcess.Milestones;

/**
 * One running limit of a call: by which clock and rule, from when, until when, its reminder (50 %) and yellow card (80 %), and
 * when it was met (DOMAIN 0.4 rule 4). The first due instant stays when something moves the current one.
 */
@Entity
@Table(name = "call_deadline")
public class CallDeadline {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_part_seq")
    @SequenceGenerator(name = "call_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private Long callId;
    private String step;
    private @Nullable String unit;

    @Enumerated(EnumType.STRING)
    private ClockKind clock;

    private BigDecimal amount;
    private Instant startedAt;
    private Instant due;
    private Instant firstDue;
    private String rule;
    private Instant remindAt;
    private Instant yellowAt;
    private @Nullable Instant metAt;

    @SuppressWarnings("NullAway.Init")
    protected CallDeadline() {}

    CallDeadline(Long callId, String step, @Nullable String unit, TimeLimit limit, String rule, Milestones milestones) {
        this.callId = callId;
        this.step = step;
        this.unit = unit;
        this.clock = limit.clock();
        this.amount = limit.amount();
        this.startedAt = milestones.startedAt();
        this.due = milestones.due();
        this.firstDue = milestones.due();
        this.rule = rule;
        this.remindAt = milestones.remindAt();
        this.yellowAt = milestones.yellowAt();
    }

    /** Moves the limit; the change itself is recorded by {@link CallClock}. */
    void move(Milestones moved) {
        this.due = moved.due();
        this.remindAt = moved.remindAt();
        this.yellowAt = moved.yellowAt();
    }

    void meet(Instant at) {
        this.metAt = at;
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

    public String step() {
        return step;
    }

    public @Nullable String unit() {
        return unit;
    }

    public TimeLimit limit() {
        return new TimeLimit(clock, amount);
    }

    public ClockKind clock() {
        return clock;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant due() {
        return due;
    }

    public Instant firstDue() {
        return firstDue;
    }

    /** Where the limit comes from, as shown to staff. */
    public String rule() {
        return rule;
    }

    public @Nullable Instant metAt() {
        return metAt;
    }

    public boolean isOpen() {
        return metAt == null;
    }

    public Milestones milestones() {
        return new Milestones(startedAt, remindAt, yellowAt, due);
    }
}
