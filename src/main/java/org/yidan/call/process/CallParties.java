package org.yidan.call.process;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Direction;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.call.duty.Assignments;
import org.yidan.call.process.change.CallRequestModel;
import org.yidan.casework.RegionOffices;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.Seating;
import org.yidan.casework.process.CurrentStep;
import org.yidan.engine.PartyDirectory;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Says which post a party of a call means, by the call's record, its region and the list. */
@Component
public class CallParties implements PartyDirectory {

    private static final String HANDLER = "lead.unit-handler";

    private final CurrentCall current;
    private final CurrentStep steps;
    private final Organization organization;
    private final Dispatches dispatches;
    private final RegionOffices offices;
    private final Assignments assignments;
    private final Seating seating;

    CallParties(
            CurrentCall current,
            CurrentStep steps,
            Organization organization,
            Dispatches dispatches,
            RegionOffices offices,
            Assignments assignments,
            Seating seating) {
        this.assignments = assignments;
        this.current = current;
        this.steps = steps;
        this.organization = organization;
        this.dispatches = dispatches;
        this.offices = offices;
        this.seating = seating;
    }

    @Override
    public Set<String> processes() {
        return Set.of(MatterCallModel.KEY, CallRequestModel.KEY);
    }

    /** The party's post, or the one that stands in for it; the journal of the call says why. */
    @Override
    public String groupOf(DelegateExecution execution, String party) {
        Post ordinary = ordinary(execution, party);
        return seating.take(current.of(execution).file(), stepOf(execution), ordinary)
                .groupId();
    }

    /** The step the execution stands at; of a request the one of this request. */
    public HeldStep stepOf(DelegateExecution execution) {
        return steps.of(
                execution,
                CallRequestModel.Variables.REQUEST_ID
                        .find(execution)
                        .map(String::valueOf)
                        .orElse(null));
    }

    /** The post a party means as long as somebody of it may act. */
    public Post ordinary(DelegateExecution execution, String party) {
        Call call = current.of(execution);
        if (party.startsWith("lead.")) {
            return new Post(call.requireLeadUnit(), roleOf(party));
        }
        if (party.startsWith("cooperating.")) {
            return new Post(cooperating(execution, call), roleOf(party));
        }
        return ordinary(call, party);
    }

    /** The unit of this one of the parallel tasks, if the dispatch names it. */
    private String cooperating(DelegateExecution execution, Call call) {
        String unit = MatterCallModel.Variables.COOP_UNIT.in(execution);
        if (!dispatches.current(call).coopUnits().contains(unit)) {
            throw Refused.forbidden(
                    "call.not-a-coop-unit", organization.unit(unit).name());
        }
        return unit;
    }

    @Override
    public void checkListed(DelegateExecution execution, String groupId) {
        Post.ofGroup(groupId).map(Post::unitCode).ifPresent(unit -> {
            Call call = current.of(execution);
            if (!assignments.hasPart(call, unit)) {
                String matter = call.matter().name();
                throw Refused.forbidden(
                        "call.township-not-asked",
                        matter == null ? Texts.of("call.matter-unlisted") : matter,
                        organization.unit(unit).name());
            }
        });
    }

    /** The units that co-operate on the current dispatch; none when only the handler has to take up the call again. */
    @Override
    public List<String> unitsOf(DelegateExecution execution, String party) {
        require("cooperating", party);
        if (MatterCallModel.Variables.BACK_TO_HANDLER.in(execution)) {
            return List.of();
        }
        return dispatches.current(current.of(execution)).coopUnits();
    }

    /** The officer who raised the call, who alone can complete it. */
    @Override
    public String userOf(DelegateExecution execution, String party) {
        require("caller", party);
        return current.of(execution).caller().userId();
    }

    private static void require(String known, String party) {
        if (!party.equals(known)) {
            throw new IllegalArgumentException("no such party of a call: " + party);
        }
    }

    /** The handler who was named when the unit signed for the call. */
    @Override
    public List<String> named(DelegateExecution execution, String party) {
        String handler = party.equals(HANDLER) ? current.of(execution).handler() : null;
        return handler == null ? List.of() : List.of(handler);
    }

    @Override
    public Set<String> barred(DelegateExecution execution) {
        return seating.barred(stepOf(execution));
    }

    @Override
    public void cannot(DelegateExecution execution, List<String> named) {
        seating.cannot(current.of(execution).file(), named);
    }

    /** Likewise, for a party that is known without the task. */
    public Post ordinary(Call call, String party) {
        String region = call.region();
        return switch (party) {
            case "intake" -> intake(call);
            case "upward-approver" -> townshipOr(call, Role.TOWNSHIP_LEADER, Role.UNIT_LEADER);
            case "caller" -> new Post(call.caller().unitCode(), Role.CALLER);
            case "dispatcher" -> call.ownLevel() ? intake(call) : countyDispatcher(region);
            case "interim-assigner" -> call.isCritical()
                    ? new Post(organization.government(region), Role.COUNTY_GOV)
                    : new Post(organization.staffingOffice(region), Role.STAFFING_OFFICE);
            case "township-leader" -> townshipOr(call, Role.TOWNSHIP_LEADER, Role.UNIT_LEADER);
            case "verifier" -> intake(call);
            case "surveyor" -> call.ownLevel() ? intake(call) : countyDispatcher(region);
            default -> offices.post(region, party)
                    .orElseThrow(() -> new IllegalArgumentException("no such party of a call: " + party));
        };
    }

    /** Who takes the call in and verifies its result: the township's centre, or the calling department itself. */
    private Post intake(Call call) {
        String township = call.township();
        if (township != null && fromTownship(call)) {
            return new Post(organization.commandCenterOf(township), Role.TOWNSHIP_DISPATCHER);
        }
        String calling = call.caller().unitCode();
        return calling.equals(organization.countyCommandCenter(call.region()))
                ? countyDispatcher(call.region())
                : new Post(calling, Role.UNIT_CLERK);
    }

    private Post townshipOr(Call call, Role inTownship, Role inCallingUnit) {
        String township = call.township();
        return township != null && fromTownship(call)
                ? new Post(township, inTownship)
                : new Post(call.caller().unitCode(), inCallingUnit);
    }

    private static boolean fromTownship(Call call) {
        return call.direction() == Direction.UP || call.direction() == Direction.IN;
    }

    private Post countyDispatcher(String region) {
        return new Post(organization.countyCommandCenter(region), Role.COUNTY_DISPATCHER);
    }

    private static Role roleOf(String party) {
        String role = party.substring(party.indexOf('.') + 1);
        return Role.of(role).orElseThrow(() -> new IllegalArgumentException("no such role: " + role));
    }
}
