package org.yidan.casework.level;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.StepEntry;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;

/** Which unit sent a step of a case to a township, and which post there takes it back. */
@Component
class SendingUnits {

    private final Organization organization;
    private final Officers officers;

    SendingUnits(Organization organization, Officers officers) {
        this.organization = organization;
        this.officers = officers;
    }

    /** The unit that acted last and is not of the township the task went to; the command centre when there is none. */
    String of(CaseRecord record, ObjectedTask task) {
        List<CaseAct> acts = new ArrayList<>(record.acts());
        Collections.reverse(acts);
        return acts.stream()
                .flatMap(this::unitsOf)
                .filter(unit -> !sameTownship(unit, task.unit()))
                .findFirst()
                .orElseGet(() -> organization.countyCommandCenter(record.region()));
    }

    private Stream<String> unitsOf(CaseAct act) {
        return Stream.concat(
                Stream.of(act).map(CaseAct::actingUnit).filter(Objects::nonNull),
                act.actor().equals(StepEntry.SYSTEM)
                        ? Stream.empty()
                        : officers.postsOf(act.actor()).stream().map(Post::unitCode));
    }

    private boolean sameTownship(String one, String other) {
        return organization.townshipOf(one).equals(organization.townshipOf(other));
    }

    /** The post that takes work in for a unit. */
    Post clerkOf(String unit) {
        var found = organization.unit(unit);
        if (unit.equals(organization.countyCommandCenter(found.region()))) {
            return new Post(unit, Role.COUNTY_DISPATCHER);
        }
        return found.kind().isPlace()
                ? new Post(organization.commandCenterOf(unit), Role.TOWNSHIP_DISPATCHER)
                : new Post(unit, Role.UNIT_CLERK);
    }
}
