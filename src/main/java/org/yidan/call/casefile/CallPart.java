package org.yidan.call.casefile;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yidan.call.Call;
import org.yidan.call.casefile.ChangeLines.PauseLine;
import org.yidan.call.casefile.ChangeLines.RequestLine;
import org.yidan.call.casefile.ChangeLines.RulingLine;
import org.yidan.call.casefile.PendingReplies.WaitLine;
import org.yidan.call.dispatching.Dispatch;
import org.yidan.casework.page.KindPart;

/**
 * What only calls have on their page.
 *
 * @param who what may be told about the caller
 * @param matter the pinned entry, null outside the list
 * @param mergedIn numbers of the calls merged into this one, whose callers wait for the same answer
 */
public record CallPart(
        Call call,
        CallerShown who,
        @Nullable MatterShown matter,
        List<Dispatch> dispatches,
        List<RequestLine> requests,
        List<PauseLine> pauses,
        List<RulingLine> rulings,
        List<WaitLine> waits,
        List<String> mergedIn)
        implements KindPart {

    /** What a reader may know of the caller and the party; masked for all but the command centres. */
    public record CallerShown(String name, String phone, String party) {}

    /** Duties, basis and guide of the pinned entry. */
    public record MatterShown(
            String code,
            String name,
            String versionNo,
            String leadDuty,
            String townshipDuty,
            String legalBasis,
            List<String> guideSteps,
            @Nullable String ownDuty) {}

    @Override
    public String template() {
        return "calls/parts";
    }

    @Override
    public List<String> sections() {
        return Stream.of("matter", dispatches.isEmpty() ? null : "dispatches", hasChanges() ? "changes" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether anything was asked for or ruled beside the ordinary course. */
    public boolean hasChanges() {
        return !requests.isEmpty() || !pauses.isEmpty() || !rulings.isEmpty();
    }

    @Override
    public Stream<@Nullable String> people() {
        return Stream.of(
                        Stream.of(call.caller().userId(), call.handler()),
                        dispatches.stream().flatMap(d -> Stream.of(d.issuedBy(), d.acceptedBy(), d.handler())),
                        returns().flatMap(given -> Stream.of(given.returnedBy(), given.decidedBy())),
                        requests.stream().flatMap(r -> Stream.of(r.applicant(), r.leadDecider(), r.centerDecider())),
                        pauses.stream().flatMap(pause -> Stream.of(pause.approvedBy(), pause.resumedBy())))
                .flatMap(ids -> ids);
    }

    @Override
    public Stream<@Nullable String> units() {
        return Stream.of(
                        Stream.of(call.caller().unitCode(), call.leadUnit(), call.stationUnit()),
                        dispatches.stream().map(Dispatch::leadUnit),
                        dispatches.stream().flatMap(d -> d.coopUnits().stream()),
                        returns().map(Dispatch.Return::proposedUnit),
                        rulings.stream().flatMap(ruling -> Stream.of(ruling.leadBefore(), ruling.leadAfter())))
                .flatMap(codes -> codes);
    }

    private Stream<Dispatch.Return> returns() {
        return dispatches.stream().flatMap(d -> d.returns().stream());
    }
}
