package org.yidan.enforcement.penalty.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The hearing (行政处罚法 63 to 65), from the request to the legal review after it. */
@Embeddable
public record Hearing(
        @Column(name = "hearing_asked_on") LocalDate askedOn,
        @Column(name = "hearing_notified_on") @Nullable LocalDate notifiedOn,
        @Column(name = "hearing_at") @Nullable Instant at,
        @Column(name = "hearing_place") @Nullable String place,
        @Column(name = "chair") @Nullable String chair,
        @Column(name = "hearing_held_at") @Nullable Instant heldAt,
        @Column(name = "hearing_record") @Nullable String minutes,
        @Column(name = "hearing_reviewed") boolean reviewed) {

    /** Asked for on that day, nothing arranged yet. */
    public static Hearing asked(LocalDate day) {
        return new Hearing(day, null, null, null, null, null, null, false);
    }

    public Hearing arranged(LocalDate notified, Instant when, String where, String who) {
        return new Hearing(askedOn, notified, when, where, who, null, null, false);
    }

    public Hearing held(Instant when, String text) {
        return new Hearing(askedOn, notifiedOn, at, place, chair, when, text, false);
    }

    public Hearing passedReview() {
        return new Hearing(askedOn, notifiedOn, at, place, chair, heldAt, minutes, true);
    }
}
