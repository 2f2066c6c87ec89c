package org.yidan.adjustment.opinion;

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
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** The opinion of one unit in one round (F-61). Never changed. */
@Entity
@Immutable
@Table(name = "adjustment_opinion")
public class UnitOpinion {

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

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "adjustment_seq")
    @SequenceGenerator(name = "adjustment_seq", allocationSize = 20)
    private @Nullable Long id;

    private Long proposalId;
    private int round;
    private String unitCode;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private @Nullable String reason;
    private @Nullable String text;
    private String actor;
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init")
    protected UnitOpinion() {}

    UnitOpinion(Long proposalId, int round, String unitCode, Given given, String actor, Instant givenAt) {
        this.proposalId = proposalId;
        this.round = round;
        this.unitCode = unitCode;
        this.verdict = given.verdict();
        this.reason = given.reason();
        this.text = given.text();
        this.actor = actor;
        this.givenAt = givenAt;
    }

    /** What a unit answers; an objection has a reason and a text. */
    public record Given(Verdict verdict, @Nullable String reason, @Nullable String text) {}

    public int round() {
        return round;
    }

    public String unitCode() {
        return unitCode;
    }

    public Verdict verdict() {
        return verdict;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String text() {
        return text;
    }

    /** The user, or the system's mark for a silent unit. */
    public String actor() {
        return actor;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
