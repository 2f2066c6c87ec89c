package org.yidan.call;

import org.jspecify.annotations.Nullable;
import org.yidan.call.report.Caller;
import org.yidan.call.report.Party;
import org.yidan.call.report.PinnedMatter;
import org.yidan.call.report.Place;
import org.yidan.call.report.Report;
import org.yidan.casework.CaseKind;
import org.yidan.casework.NewCase;

/** Everything a call is made of at its registration, already checked. */
public record Registration(
        String region,
        Direction direction,
        Report report,
        Place place,
        Caller caller,
        @Nullable Party party,
        PinnedMatter matter,
        Urgency urgency,
        @Nullable String urgencyReason,
        @Nullable String township,
        @Nullable String stationUnit,
        @Nullable String repeatOf) {

    /** What its case file is opened with. */
    public NewCase file() {
        return new NewCase(
                CaseKind.CALL,
                region,
                report.title(),
                matter.pinned().orElse(null),
                township,
                urgency.label(),
                place.address(),
                caller.userId());
    }
}
