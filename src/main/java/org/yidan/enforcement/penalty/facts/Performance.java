package org.yidan.enforcement.penalty.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/**
 * How the penalty was performed (行政处罚法 66 to 72).
 *
 * @param due last day of performance
 * @param paid yuan paid so far, fine and surcharge together
 * @param surcharge yuan owed for late payment so far, never more than the fine
 */
@Embeddable
public record Performance(
        @Column(name = "payment_due") LocalDate due,
        @Column(name = "paid") BigDecimal paid,
        @Column(name = "surcharge") BigDecimal surcharge,
        @Column(name = "performed_on") @Nullable LocalDate performedOn,
        @Column(name = "reminded_on") @Nullable LocalDate remindedOn,
        @Column(name = "court_applied_on") @Nullable LocalDate courtAppliedOn,
        @Column(name = "court_result") @Enumerated(EnumType.STRING) @Nullable CourtResult courtResult) {

    /** What became of the application to the court. */
    public enum CourtResult implements StepResult {
        EXECUTED,
        REFUSED,
        TERMINATED;

        @Override
        public Step step() {
            return PenaltyCaseStep.RECORD_COURT_RESULT;
        }
    }

    /** From service on, with nothing paid. */
    public static Performance until(LocalDate due) {
        return new Performance(due, BigDecimal.ZERO, BigDecimal.ZERO, null, null, null, null);
    }

    public Performance paying(BigDecimal inAll, BigDecimal late) {
        return new Performance(due, inAll, late, performedOn, remindedOn, courtAppliedOn, courtResult);
    }

    public Performance deferred(LocalDate newDue) {
        return new Performance(newDue, paid, surcharge, performedOn, remindedOn, courtAppliedOn, courtResult);
    }

    public Performance done(LocalDate day) {
        return new Performance(due, paid, surcharge, day, remindedOn, courtAppliedOn, courtResult);
    }

    public Performance reminded(LocalDate day) {
        return new Performance(due, paid, surcharge, performedOn, day, courtAppliedOn, courtResult);
    }

    public Performance applied(LocalDate day) {
        return new Performance(due, paid, surcharge, performedOn, remindedOn, day, courtResult);
    }

    public Performance courtSaid(CourtResult result) {
        return new Performance(due, paid, surcharge, performedOn, remindedOn, courtAppliedOn, result);
    }
}
