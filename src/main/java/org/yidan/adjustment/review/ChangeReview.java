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
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One review of a proposal in one round (F-62), point by point. Never changed. */
@Entity
@Immutable
@Table(name = "adjustment_review")
public class ChangeReview {

    /** The two reviews. */
    public enum Kind {
        REASONABLENESS,
        LEGALITY
    }

    /** How a point was found. */
    public enum Point {
        PASS,
        FAIL,
        NOT_APPLICABLE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "adjustment_seq")
    @SequenceGenerator(name = "adjustment_seq", allocationSize = 20)
    private @Nullable Long id;

    private Long proposalId;
    private int round;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private boolean passed;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> points;

    private String note;
    private String reviewer;
    private Instant reviewedAt;

    @SuppressWarnings("NullAway.Init")
    protected ChangeReview() {}

    ChangeReview(
            Long proposalId,
            int round,
            Kind kind,
            boolean passed,
            Map<String, String> points,
            String note,
            String reviewer,
            Instant reviewedAt) {
        this.proposalId = proposalId;
        this.round = round;
        this.kind = kind;
        this.passed = passed;
        this.points = Map.copyOf(points);
        this.note = note;
        this.reviewer = reviewer;
        this.reviewedAt = reviewedAt;
    }

    public int round() {
        return round;
    }

    public Kind kind() {
        return kind;
    }

    public boolean passed() {
        return passed;
    }

    /** Findings by point. */
    public Map<String, String> points() {
        return points;
    }

    public String note() {
        return note;
    }

    public String reviewer() {
        return reviewer;
    }
}
