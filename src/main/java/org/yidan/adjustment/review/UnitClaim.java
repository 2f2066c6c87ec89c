package org.yidan.adjustment.review;

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

/** The position of one unit in the claim meeting (认领会, RULES 7.1). Never changed. */
@Entity
@Immutable
@Table(name = "adjustment_claim")
public class UnitClaim extends GivenAnswer {

    /** What a unit takes on. */
    public enum Claim implements StepResult {
        LEAD,
        COOPERATE,
        /** Needs a ground in law. */
        DECLINE;

        @Override
        public Step step() {
            return ListAdjustmentStep.CLAIM_DUTY;
        }
    }

    @Enumerated(EnumType.STRING)
    private Claim claim;

    private @Nullable String ground;
    private @Nullable String reservation;

    @SuppressWarnings("NullAway.Init")
    protected UnitClaim() {}

    UnitClaim(Proposal proposal, String unitCode, Given given, String actor, Instant givenAt) {
        super(proposal, unitCode, actor, givenAt);
        this.claim = given.claim();
        this.ground = given.ground();
        this.reservation = given.reservation();
    }

    /** What a unit says. */
    public record Given(Claim claim, @Nullable String ground, @Nullable String reservation) {}

    public Claim claim() {
        return claim;
    }

    public @Nullable String ground() {
        return ground;
    }

    public @Nullable String reservation() {
        return reservation;
    }
}
