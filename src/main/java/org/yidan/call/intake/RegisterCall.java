package org.yidan.call.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.call.Direction;
import org.yidan.call.Urgency;
import org.yidan.call.duty.MatterChoice;
import org.yidan.call.report.Place;
import org.yidan.call.report.Report;

/**
 * Everything the start form says.
 *
 * @param actor who registers the call
 * @param stationUnit the station a call goes to, for {@link Direction#IN} only
 * @param fileIds the actor's own uploads
 */
public record RegisterCall(
        String actor,
        String processInstanceId,
        Direction direction,
        Report report,
        Place place,
        MatterChoice matter,
        UrgencyChoice urgency,
        Citizen citizen,
        PartyConcerned party,
        @Nullable String stationUnit,
        List<Long> fileIds) {

    /** How urgent the caller finds it, and why if that is not what the list says. */
    public record UrgencyChoice(Urgency reported, @Nullable String reason, boolean peopleAtRisk) {}

    /** The citizen behind the call, in clear text. */
    public record Citizen(@Nullable String name, @Nullable String phone, boolean anonymous) {}

    /** The party concerned, in clear text. */
    public record PartyConcerned(@Nullable String name, @Nullable String idNo, @Nullable String type) {}

    /** Stations are called by {@link Direction#IN} only; what the form still holds from before is left out. */
    RegisterCall withoutStation() {
        return new RegisterCall(
                actor, processInstanceId, direction, report, place, matter, urgency, citizen, party, null, fileIds);
    }
}
