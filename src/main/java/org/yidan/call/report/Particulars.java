package org.yidan.call.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a call keeps of its report and place beside the title and address, which stand in its case file. */
@Embeddable
public record Particulars(
        @Column(name = "description") String description,
        @Column(name = "source") String source,
        @Column(name = "occurred_at") Instant occurredAt,
        @Column(name = "found_at") @Nullable Instant foundAt,
        @Column(name = "hotline_no") @Nullable String hotlineNo,
        @Column(name = "related_call") @Nullable String relatedCall,
        @Column(name = "no_file_reason") @Nullable String noFileReason,
        @Column(name = "area_code") String areaCode,
        @Column(name = "lat") @Nullable Double lat,
        @Column(name = "lng") @Nullable Double lng) {

    public static Particulars of(Report report, Place place) {
        return new Particulars(
                report.description(),
                report.source(),
                report.occurredAt(),
                report.foundAt(),
                report.hotlineNo(),
                report.relatedCall(),
                report.noFileReason(),
                place.areaCode(),
                place.lat(),
                place.lng());
    }

    /** The whole report, with this title. */
    public Report report(String title) {
        return new Report(title, description, source, occurredAt, foundAt, hotlineNo, relatedCall, noFileReason);
    }

    /** The whole place, with this address. */
    public Place place(String address) {
        return new Place(areaCode, address, lat, lng);
    }
}
