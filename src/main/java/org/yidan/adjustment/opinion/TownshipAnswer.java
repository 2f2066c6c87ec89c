package org.yidan.adjustment.opinion;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The written answer of a township that is to take a power on (RULES D4). Never changed. */
@Entity
@Immutable
@Table(name = "adjustment_acceptance")
public class TownshipAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "adjustment_seq")
    @SequenceGenerator(name = "adjustment_seq", allocationSize = 20)
    private @Nullable Long id;

    private Long proposalId;
    private int round;
    private String township;
    private boolean accepted;
    private String documentNo;
    private @Nullable String note;
    private String actor;
    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected TownshipAnswer() {}

    TownshipAnswer(Long proposalId, int round, String township, Given given, String actor, Instant answeredAt) {
        this.proposalId = proposalId;
        this.round = round;
        this.township = township;
        this.accepted = given.accepted();
        this.documentNo = given.documentNo();
        this.note = given.note();
        this.actor = actor;
        this.answeredAt = answeredAt;
    }

    /** What a township answers; a refusal has its reasons. */
    public record Given(boolean accepted, String documentNo, @Nullable String note) {}

    public int round() {
        return round;
    }

    public String township() {
        return township;
    }

    public boolean accepted() {
        return accepted;
    }

    public String documentNo() {
        return documentNo;
    }

    public @Nullable String note() {
        return note;
    }

    public String actor() {
        return actor;
    }
}
