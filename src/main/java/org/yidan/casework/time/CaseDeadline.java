package org.yidan.casework.time;

import jakarta.persistence.Column;
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
import org.yidan.casework.CaseFile;
import org.yidan.engine.steps.Step;

/**
 * One running limit of a case: by which clock and rule, from when, until when, its reminder (50 %) and yellow card (80 %), and when
 * it was met (RULES 0.4-4). The first due instant stays when something moves the current one.
 */
@Entity
@Table(name = "case_deadline")
public class CaseDeadline {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_part_seq")
    @SequenceGenerator(name = "case_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private String caseNo;
    private boolean own;
    private boolean watched;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lapsedAt;

    private String step;
    private @Nullable String unit;

    @Enumerated(EnumType.STRING)
    private ClockKind clock;

    private BigDecimal amount;
    private boolean dayPeriod;
    private Instant startedAt;
    private Instant due;
    private Instant firstDue;
    private String rule;
    private Instant remindAt;
    private Instant yellowAt;
    private @Nullable Instant metAt;
    private @Nullable String limitTable;
    private @Nullable String limitUrgency;
    private @Nullable Long limitEntry;

    @SuppressWarnings("NullAway.Init")
    protected CaseDeadline() {}

    CaseDeadline(
            String caseNo,
            Step step,
            @Nullable String unit,
            TimeLimit limit,
            String rule,
            Milestones milestones,
            boolean own) {
        this.caseNo = caseNo;
        this.own = own;
        this.watched = step.watched();
        this.step = step.key();
        this.unit = unit;
        this.clock = limit.clock();
        this.amount = limit.amount();
        this.dayPeriod = limit.dayPeriod();
        this.startedAt = milestones.startedAt();
        this.due = milestones.due();
        this.firstDue = milestones.due();
        this.rule = rule;
        this.remindAt = milestones.remindAt();
        this.yellowAt = milestones.yellowAt();
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("deadline not saved yet");
        }
        return id;
    }

    public String caseNo() {
        return caseNo;
    }

    /** Keeps what the limits table and the list were asked with when they gave the limit, for whoever asks another table the same. */
    void askedFor(CaseFile file) {
        this.limitTable = file.limits();
        this.limitUrgency = file.urgency();
        this.limitEntry = file.entryId();
    }

    /** Whether a rule of the case itself opened it, and no row of the limits table. */
    public boolean own() {
        return own;
    }

    /** Whether the ledger was told already that it passed. */
    public boolean told() {
        return lapsedAt != null;
    }

    /** Moves the limit; the clock that does it records the change. */
    void move(Milestones moved) {
        this.due = moved.due();
        this.remindAt = moved.remindAt();
        this.yellowAt = moved.yellowAt();
    }

    /** Key of the step. */
    public String step() {
        return step;
    }

    public boolean isOf(Step of) {
        return step.equals(of.key());
    }

    /** The unit whose deadline it is, where a step has one for each of several units. */
    public @Nullable String unit() {
        return unit;
    }

    public TimeLimit limit() {
        return new TimeLimit(clock, amount, dayPeriod);
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
