package org.yidan.adjustment.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An interim order for an addition that public safety does not let wait (RULES 4): from a day until, not including, a
 * day.
 */
@Embeddable
public class Interim {

    @Column(name = "interim_order_no")
    private String orderNo;

    @Column(name = "interim_ordered_by")
    private String orderedBy;

    @Column(name = "interim_from")
    private LocalDate from;

    @Column(name = "interim_until")
    private LocalDate until;

    @Column(name = "interim_version_no")
    private @Nullable String versionNo;

    @Column(name = "interim_ended_on")
    private @Nullable LocalDate endedOn;

    @SuppressWarnings("NullAway.Init")
    protected Interim() {}

    /** An order that is not on the list yet. */
    public Interim(String orderNo, String orderedBy, LocalDate from, LocalDate until) {
        this.orderNo = orderNo;
        this.orderedBy = orderedBy;
        this.from = from;
        this.until = until;
    }

    public void published(String version) {
        this.versionNo = version;
    }

    public void ended(LocalDate on) {
        this.endedOn = on;
    }

    /** Whether the list has the matter because of it. */
    public boolean holds() {
        return versionNo != null && endedOn == null;
    }

    public String orderNo() {
        return orderNo;
    }

    public String orderedBy() {
        return orderedBy;
    }

    public LocalDate from() {
        return from;
    }

    /** The first day on which it holds no more. */
    public LocalDate until() {
        return until;
    }

    public @Nullable String versionNo() {
        return versionNo;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }
}
