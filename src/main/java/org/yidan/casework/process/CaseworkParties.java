package org.yidan.casework.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.RegionOffices;
import org.yidan.casework.duty.ListedTownships;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.Seating;
import org.yidan.casework.journal.CaseAct;
import org.yidan.engine.PartyDirectory;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Says which post a party of a case means, by the parties of its file, its region and its journal. */
@Component
class CaseworkParties implements PartyDirectory {

    private static final String VIOLATION = "violationNo";

    private final CaseRecords records;
    private final CurrentCase current;
    private final CurrentStep steps;
    private final RegionOffices offices;
    private final Organization organization;
    private final ListedTownships townships;
    private final Seating seating;

    CaseworkParties(
            CaseRecords records,
            CurrentCase current,
            CurrentStep steps,
            RegionOffices offices,
            Organization organization,
            ListedTownships townships,
            Seating seating) {
        this.records = records;
        this.townships = townships;
        this.current = current;
        this.steps = steps;
        this.offices = offices;
        this.organization = organization;
        this.seating = seating;
    }

    @Override
    public Set<String> processes() {
        return ALL_OTHERS;
    }

    /** The party's post, or the one that stands in for it; the journal says why. */
    @Override
    public String groupOf(DelegateExecution execution, String party) {
        CaseFile file = current.of(execution);
        HeldStep step = steps.of(execution, part(execution));
        return seating.take(file, step, postOf(execution, file, party)).groupId();
    }

    @Override
    public List<String> named(DelegateExecution execution, String party) {
        HeldStep step = steps.of(execution, part(execution));
        return seating.named(step, party, CaseVariables.UNIT.find(execution).orElse(null));
    }

    @Override
    public Set<String> barred(DelegateExecution execution) {
        return seating.barred(steps.of(execution, part(execution)));
    }

    @Override
    public void cannot(DelegateExecution execution, List<String> people) {
        seating.cannot(current.of(execution), people);
    }

    private Post postOf(DelegateExecution execution, CaseFile file, String party) {
        int dot = party.indexOf('.');
        if (dot < 0) {
            return offices.post(file.region(), party)
                    .orElseThrow(() -> new IllegalArgumentException("no such office: " + party));
        }
        String who = party.substring(0, dot);
        String unit =
                who.equals("unit") ? partOf(execution, file) : records.of(file).unit(who);
        return post(unit, party.substring(dot + 1));
    }

    /** The violation of a step there is one of for each, else its unit. */
    private static @Nullable String part(DelegateExecution execution) {
        return Optional.ofNullable(execution.getVariable(VIOLATION))
                .map(String::valueOf)
                .or(() -> CaseVariables.UNIT.find(execution))
                .orElse(null);
    }

    /** The unit of this one of several parallel tasks, if it takes part in the case. */
    private String partOf(DelegateExecution execution, CaseFile file) {
        String unit = CaseVariables.UNIT.in(execution);
        if (!records.of(file).takesPart(unit)) {
            throw Refused.forbidden(
                    "casework.unit-not-a-party", organization.unit(unit).name(), file.caseNo());
        }
        return unit;
    }

    @Override
    public void checkListed(DelegateExecution execution, String groupId) {
        Post.ofGroup(groupId).map(Post::unitCode).ifPresent(unit -> {
            CaseFile file = current.of(execution);
            if (!isOwnRequest(file, unit) && !townships.hasPart(unit, file.region(), file.matterCode())) {
                throw Refused.forbidden(
                        "casework.township-without-duty",
                        organization.unit(unit).name());
            }
        });
    }

    /** What a township itself has begun is no work that was given to it. */
    private boolean isOwnRequest(CaseFile file, String unit) {
        return !file.kind().shipped()
                && organization
                        .townshipOf(unit)
                        .filter(records.of(file).units("starter")::contains)
                        .isPresent();
    }

    private Post post(String unit, String role) {
        boolean place = organization.unit(unit).kind().isPlace();
        return switch (role) {
            case "staff-leader" -> leader(unit);
            case "staff-clerk" -> place
                    ? new Post(organization.commandCenterOf(unit), Role.TOWNSHIP_DISPATCHER)
                    : new Post(unit, Role.UNIT_CLERK);
            default -> new Post(
                    unit, Role.of(role).orElseThrow(() -> new IllegalArgumentException("no such role: " + role)));
        };
    }

    /** Of a township or its centre the township's leader, of a government that; elsewhere the unit's. */
    private Post leader(String unit) {
        return switch (organization.unit(unit).kind()) {
            case TOWNSHIP, SUBDISTRICT -> new Post(unit, Role.TOWNSHIP_LEADER);
            case GOVERNMENT -> new Post(unit, Role.COUNTY_GOV);
            case COMMAND_CENTER -> organization
                    .townshipOf(unit)
                    .map(township -> new Post(township, Role.TOWNSHIP_LEADER))
                    .orElseGet(() -> new Post(unit, Role.UNIT_LEADER));
            default -> new Post(unit, Role.UNIT_LEADER);
        };
    }

    @Override
    public List<String> unitsOf(DelegateExecution execution, String party) {
        return records.find(execution.getProcessBusinessKey())
                .map(record -> record.units(party))
                .orElse(List.of());
    }

    /** The user who did the step that stands for the party. */
    @Override
    public String userOf(DelegateExecution execution, String party) {
        return records.find(execution.getProcessBusinessKey())
                .flatMap(record -> record.last(steps.named(execution, party)))
                .map(CaseAct::actor)
                .orElseThrow(() -> new IllegalStateException("nobody did " + party + " yet"));
    }
}
