package org.yidan.call.sight;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.casework.sight.ReadableCases;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;

/** Calls for those who may read them ({@link CallReaders}); for everybody else they do not exist. And who takes part in one. */
@Component
public class CallSight {

    private final CurrentUser user;
    private final Organization organization;
    private final Calls calls;
    private final Dispatches dispatches;
    private final CallReaders readers;
    private final ReadableCases readable;

    CallSight(
            CurrentUser user,
            Organization organization,
            Calls calls,
            Dispatches dispatches,
            CallReaders readers,
            ReadableCases readable) {
        this.user = user;
        this.organization = organization;
        this.calls = calls;
        this.dispatches = dispatches;
        this.readers = readers;
        this.readable = readable;
    }

    /** How far the posts of the current user reach today. */
    public Sight own() {
        return readers.of(user.groups());
    }

    /** The call, if the current user may see it; otherwise as if there were none. */
    public Call see(String callNo) {
        return calls.findByCallNo(callNo)
                .filter(this::maySee)
                .orElseThrow(() -> Refused.missing("call.unknown", callNo));
    }

    public boolean maySee(Call call) {
        return readable.mayRead(call.callNo());
    }

    /** Whether the current user may see the call with this id. */
    public boolean maySee(long callId) {
        return calls.findById(callId).filter(this::maySee).isPresent();
    }

    /** Whether one of the current user's units takes part in the call. */
    public boolean takesPart(Call call) {
        return own().takesPart(call, dispatchedUnits(call))
                || own().units().contains(organization.countyCommandCenter(call.region()));
    }

    /** Whether the current user may know who called: command centres only (RULES 9). */
    public boolean mayKnowCaller(Call call) {
        Stream<String> centers = Stream.concat(
                Stream.of(organization.countyCommandCenter(call.region())),
                Optional.ofNullable(call.township()).map(organization::commandCenterOf).stream());
        return centers.anyMatch(own().commandCenters()::contains);
    }

    private Set<String> dispatchedUnits(Call call) {
        return dispatches.findByCallIdOrderByIssuedAt(call.id()).stream()
                .flatMap(dispatch -> Stream.concat(Stream.of(dispatch.leadUnit()), dispatch.coopUnits().stream()))
                .collect(Collectors.toSet());
    }
}
