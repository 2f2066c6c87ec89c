package org.yidan.adjustment.opinion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.yidan.adjustment.proposal.GivenAnswer;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** The opinion of one unit in one round (F-61). Never changed. */
@Entity
@Immutable
@Table(name = "adjustment_opinion")
public class UnitOpinion extends GivenAnswer {

    /** What a unit says. */
    public enum Verdict implements StepResult {
        AGREE,
        OBJECT,
        /** 无意见: did not answer after two reminders. */
        NO_OPINION;

        @Override
        public Step step() {
            return ListAdjustmentStep.CONSULT_UNITS;
        }
    }

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private @Nullable String reason;
    private @Nullable String text;

    @SuppressWarnings("NullAway.Init")
    protected UnitOpinion() {}

    UnitOpinion(Proposal proposal, String unitCode, Given given, String actor, Instant givenAt) {
        super(proposal, unitCode, actor, givenAt);
        this.verdict = given.verdict();
        this.reason = given.reason();
        this.text = given.text();
    }

    /** What a unit answers; an objection has a reason and a text. */
    public record Given(Verdict verdict, @Nullable String reason, @Nullable String text) {}

    public Verdict verdict() {
        return verdict;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String text() {
        return text;
    }
}
