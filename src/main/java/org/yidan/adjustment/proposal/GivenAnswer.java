package org.yidan.adjustment.proposal;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one unit said to a proposal in one round. Never changed. */
@MappedSuperclass
public abstract class GivenAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "adjustment_seq")
    @SequenceGenerator(name = "adjustment_seq", allocationSize = 20)
    private @Nullable Long id;

    private Long proposalId;
    private int round;
    private String unitCode;
    private String actor;
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init")
    protected GivenAnswer() {}

    protected GivenAnswer(Proposal proposal, String unitCode, String actor, Instant givenAt) {
        this.proposalId = proposal.id();
        this.round = proposal.round();
        this.unitCode = unitCode;
        this.actor = actor;
        this.givenAt = givenAt;
    }

    public int round() {
        return round;
    }

    /** The unit, or the township as a whole. */
    public String unitCode() {
        return unitCode;
    }

    /** The user, or the system's mark for a silent unit. */
    public String actor() {
        return actor;
    }
}
