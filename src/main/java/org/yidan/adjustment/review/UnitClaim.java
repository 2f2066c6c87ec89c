package org.yidan.adjustment.review;

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

/** The position of one unit in the claim meeting (认领会, RULES 7.1). Never changed. */
@Entity
@Immutable
@Table(name = "adjustment_claim")
public class UnitClaim {

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

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "adjustment_seq")
    @SequenceGenerator(name = "adjustment_seq", allocationSize = 20)
    private @Nullable Long id;

    private Long proposalId;
    private int round;
    private String unitCode;

    @Enumerated(EnumType.STRING)
    private Claim claim;

    private @Nullable String ground;
    private @Nullable String reservation;
    private String actor;
    private Instant claimedAt;

    @SuppressWarnings("NullAway.Init")
    protected UnitClaim() {}

    UnitClaim(Long proposalId, int round, String unitCode, Given given, String actor, Instant claimedAt) {
        this.proposalId = proposalId;
        this.round = round;
        this.unitCode = unitCode;
        this.claim = given.claim();
        this.ground = given.ground();
        this.reservation = given.reservation();
        this.actor = actor;
        this.claimedAt = claimedAt;
    }

    /** What a unit says. */
    public record Given(Claim claim, @Nullable String ground, @Nullable String reservation) {}

    public int round() {
        return round;
    }

    public String unitCode() {
        return unitCode;
    }

    public Claim claim() {
        return claim;
    }

    public @Nullable String ground() {
        return ground;
    }

    public @Nullable String reservation() {
        return reservation;
    }

    public String actor() {
        return actor;
    }

    public Instant claimedAt() {
        return claimedAt;
    }
}
