package org.yidan.casework.time;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.yidan.calendar.TimeLimit;
import org.yidan.engine.steps.Step;

/** One running limit of a case. */
@Entity
@Table(name = "case_deadline")
public class CaseDeadline extends StepDeadline {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_part_seq")
    @SequenceGenerator(name = "case_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private String caseNo;
    private boolean own;

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
        super(step, unit, limit, rule, milestones);
        this.caseNo = caseNo;
        this.own = own;
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

    /** Whether a rule of the case itself opened it, and no row of the limits table. */
    public boolean own() {
        return own;
    }
}
