package org.yidan.call.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.call.Call;
import org.yidan.call.Direction;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.engine.ProcessBean;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;

/**
 * Names the posts of user tasks: models say a party of the call ({@code lead.unit-handler}), this bean says which post that is
 * for this call, by its record, its region and the list.
 */
@ProcessBean("posts")
public class Posts {

    private final CurrentCall current;
    private final Organization organization;
    private final Dispatches dispatches;

    Posts(CurrentCall current, Organization organization, Dispatches dispatches) {
        this.current = current;
        this.organization = organization;
        this.dispatches = dispatches;
    }

    /** The candidate group of a party; the parties are listed in docs/modelling-guide.md. */
    public String of(DelegateExecution execution, String party) {
        Call call = current.of(execution);
        if (party.startsWith("lead.")) {
            return group(call.requireLeadUnit(), roleOf(party));
        }
        if (party.startsWith("cooperating.")) {
            return group(MatterCallModel.Variables.COOP_UNIT.in(execution), roleOf(party));
        }
        return postOf(call, party).groupId();
    }

    /** The units that co-operate on the current dispatch, one parallel task each. */
    public List<String> cooperating(DelegateExecution execution) {
        return dispatches.current(current.of(execution)).coopUnits();
    }

    /** The officer who raised the call, who alone can complete it. */
    public String callerUser(DelegateExecution execution) {
        return current.of(execution).caller().userId();
    }

    private Post postOf(Call call, String party) {
        String region = call.region();
        return switch (party) {
            case "intake" -> intake(call);
            case "upward-approver" -> townshipOr(call, Role.TOWNSHIP_LEADER, Role.UNIT_LEADER);
            case "caller" -> new Post(call.caller().unitCode(), Role.CALLER);
            case "dispatcher" -> call.ownLevel() ? intake(call) : countyDispatcher(region);
            case "county-dispatcher" -> countyDispatcher(region);
            case "interim-assigner" -> call.isCritical()
                    ? new Post(organization.government(region), Role.COUNTY_GOV)
                    : new Post(organization.staffingOffice(region), Role.STAFFING_OFFICE);
            case "township-leader" -> townshipOr(call, Role.TOWNSHIP_LEADER, Role.UNIT_LEADER);
            case "verifier" -> intake(call);
            case "surveyor" -> call.ownLevel() ? intake(call) : countyDispatcher(region);
            case "staffing-office" -> new Post(organization.staffingOffice(region), Role.STAFFING_OFFICE);
            case "county-gov" -> new Post(organization.government(region), Role.COUNTY_GOV);
            case "inspector" -> new Post(organization.government(region), Role.INSPECTOR);
            default -> throw new IllegalArgumentException("no such party of a call: " + party);
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

    private static String group(String unitCode, Role role) {
        return new Post(unitCode, role).groupId();
    }

    private static Role roleOf(String party) {
        String role = party.substring(party.indexOf('.') + 1);
        return Role.of(role).orElseThrow(() -> new IllegalArgumentException("no such role: " + role));
    }
}
