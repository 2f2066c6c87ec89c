package org.yidan.call.sight;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.CallRefused;
import org.yidan.call.Calls;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.call.journal.CallJournal;
import org.yidan.casework.steps.CommonStep;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;

/**
 * Who may see a call: staff of the calling unit, of the township, of every unit it was dispatched to, and the region's command
 * centre, staffing office, government leaders, inspectors and auditors. For everybody else it does not exist.
 */
@Component
public class CallSight {

    private static final Set<String> SEE_EVERYTHING = Set.of("camunda-admin", "auditor");
    private static final Set<Role> OVERSEERS = Set.of(Role.COUNTY_GOV, Role.INSPECTOR, Role.AUDITOR);

    private final CurrentUser user;
    private final Organization organization;
    private final Calls calls;
    private final Dispatches dispatches;
    private final CallJournal journal;

    CallSight(CurrentUser user, Organization organization, Calls calls, Dispatches dispatches, CallJournal journal) {
        this.user = user;
        this.organization = organization;
        this.calls = calls;
        this.dispatches = dispatches;
        this.journal = journal;
    }

    /** How far the posts of the current user reach today. */
    public Sight own() {
        return of(user.groups());
    }

    /** How far these groups reach; groups that are no posts give nothing, but for administrators and auditors. */
    public Sight of(List<String> groups) {
        Sights sights = new Sights();
        groups.stream().flatMap(group -> Post.ofGroup(group).stream()).forEach(sights::add);
        return new Sight(
                groups.stream().anyMatch(SEE_EVERYTHING::contains),
                sights.regions,
                sights.townships,
                sights.units,
                sights.commandCenters);
    }

    /** The call, if the current user may see it; otherwise as if there were none. */
    public Call see(String callNo) {
        return calls.findByCallNo(callNo).filter(this::maySee).orElseThrow(() -> CallRefused.notFound(callNo));
    }

    public boolean maySee(Call call) {
        return own().covers(call, dispatchedUnits(call)) || standsIn(call);
    }

    /** Whether a step of the call went to one of the user's units, because nobody of its own post might do it. */
    private boolean standsIn(Call call) {
        Set<String> units = own().units();
        return journal.acts(call, Set.of(CommonStep.STAND_IN)).stream()
                .anyMatch(act -> units.contains(act.actingUnit()));
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

    /** Whether the current user may know who called: command centres only (DOMAIN 9). */
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

    /** Collects what each post adds. */
    private final class Sights {

        private final Set<String> regions = new HashSet<>();
        private final Set<String> townships = new HashSet<>();
        private final Set<String> units = new HashSet<>();
        private final Set<String> commandCenters = new HashSet<>();

        void add(Post post) {
            organization.find(post.unitCode()).ifPresent(unit -> add(unit, post.role()));
        }

        private void add(OrganizationUnit unit, Role role) {
            boolean ofTownship = organization.isTownshipLevel(unit.code());
            units.add(unit.code());
            if (ofTownship) {
                organization.townshipOf(unit.code()).ifPresent(townships::add);
            }
            if (unit.kind() == UnitKind.COMMAND_CENTER) {
                commandCenters.add(unit.code());
            }
            boolean countyCenter = unit.kind() == UnitKind.COMMAND_CENTER && !ofTownship;
            if (countyCenter || unit.kind() == UnitKind.STAFFING_OFFICE || OVERSEERS.contains(role)) {
                regions.add(unit.region());
            }
        }
    }
}
