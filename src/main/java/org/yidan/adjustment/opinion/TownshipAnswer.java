package org.yidan.adjustment.opinion;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.yidan.adjustment.proposal.GivenAnswer;
import org.yidan.adjustment.proposal.Proposal;

/** The written answer of a township that is to take a power on (RULES D4). Never changed. */
@Entity
@Immutable
@Table(name = "adjustment_acceptance")
public class TownshipAnswer extends GivenAnswer {

    private boolean accepted;
    private String documentNo;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected TownshipAnswer() {}

    TownshipAnswer(Proposal proposal, String township, Given given, String actor, Instant givenAt) {
        super(proposal, township, actor, givenAt);
        this.accepted = given.accepted();
        this.documentNo = given.documentNo();
        this.note = given.note();
    }

    /** What a township answers; a refusal has its reasons. */
    public record Given(boolean accepted, String documentNo, @Nullable String note) {}

    public boolean accepted() {
        return accepted;
    }

    public String documentNo() {
        return documentNo;
    }

    public @Nullable String note() {
        return note;
    }
}
