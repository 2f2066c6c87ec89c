package org.yidan.models;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.casework.RegionOffices;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;

/** Which posts the parties of all models can be in the sample: one case for each kind of responsible unit of each region. */
@Component
class WorstCases {

    private final Organization organization;
    private final RegionOffices offices;
    private final SubjectCompetence subjects;
    private final Officers officers;

    WorstCases(Organization organization, RegionOffices offices, SubjectCompetence subjects, Officers officers) {
        this.organization = organization;
        this.offices = offices;
        this.subjects = subjects;
        this.officers = officers;
    }

    /**
     * Units of a case.
     *
     * @param lead the responsible unit
     * @param township where it happened
     * @param calling the unit that called
     */
    record Case(String region, String lead, String township, String calling) {}

    List<Case> cases() {
        Map<String, OrganizationUnit> oneOfEachKind = new LinkedHashMap<>();
        organization.units().stream()
                .filter(unit -> EnumSet.complementOf(EnumSet.of(UnitKind.GOVERNMENT, UnitKind.COMMAND_CENTER))
                        .contains(unit.kind()))
                .forEach(unit -> oneOfEachKind.putIfAbsent(unit.region() + unit.kind(), unit));
        List<Case> cases = new ArrayList<>();
        oneOfEachKind.values().forEach(lead -> {
            String region = lead.region();
            String township = organization
                    .townshipOf(lead.code())
                    .orElseGet(() -> organization.townships(region).get(0).code());
            String department = organization.departments(region).get(3).code();
            Stream.of(township, department, organization.countyCommandCenter(region))
                    .forEach(calling -> cases.add(new Case(region, lead.code(), township, calling)));
        });
        return cases;
    }

    /** The posts a party may mean; a word nobody has thought of here fails the test. */
    List<Post> posts(String party, Case one) {
        int dot = party.indexOf('.');
        return dot < 0
                ? office(party, one)
                : List.of(post(unit(party.substring(0, dot), one), party.substring(dot + 1)));
    }

    private List<Post> office(String party, Case one) {
        boolean fromTownship = organization.isTownshipLevel(one.calling());
        Post center = new Post(organization.commandCenterOf(one.township()), Role.TOWNSHIP_DISPATCHER);
        Post county = new Post(organization.countyCommandCenter(one.region()), Role.COUNTY_DISPATCHER);
        Post calling = new Post(one.calling(), Role.UNIT_CLERK);
        Post intake = fromTownship ? center : one.calling().equals(county.unitCode()) ? county : calling;
        return switch (party) {
            case "intake", "verifier" -> List.of(intake);
            case "dispatcher", "surveyor" -> List.of(intake, county);
            case "upward-approver", "township-leader" -> List.of(
                    fromTownship
                            ? new Post(one.township(), Role.TOWNSHIP_LEADER)
                            : new Post(one.calling(), Role.UNIT_LEADER));
            case "caller" -> List.of(new Post(one.calling(), fromTownship ? Role.CALLER : Role.UNIT_CLERK));
            case "interim-assigner" -> Stream.of("staffing-office", "county-gov")
                    .map(office -> offices.post(one.region(), office).orElseThrow())
                    .toList();
            default -> List.of(offices.post(one.region(), party).orElseThrow(() -> new AssertionError(party)));
        };
    }

    private String unit(String who, Case one) {
        return switch (who) {
            case "lead", "unit", "cooperating", "proposer", "guide", "told", "helper" -> one.lead();
            case "subject" -> subjects.subjectOf(one.lead());
            case "reviewer" -> officers.holdersOf(subjects.subjectOf(one.lead()), Role.LEGAL_REVIEWER)
                            .isEmpty()
                    ? organization.justiceOffice(one.region())
                    : subjects.subjectOf(one.lead());
            case "applicant" -> one.township();
            case "department" -> organization.departments(one.region()).get(0).code();
            case "staffing", "issuer" -> organization.staffingOffice(one.region());
            default -> throw new AssertionError("no such unit of a case: " + who);
        };
    }

    private Post post(String unit, String role) {
        boolean place = organization.unit(unit).kind().isPlace();
        return switch (role) {
            case "staff-leader" -> new Post(unit, place ? Role.TOWNSHIP_LEADER : Role.UNIT_LEADER);
            case "staff-clerk" -> place
                    ? new Post(organization.commandCenterOf(unit), Role.TOWNSHIP_DISPATCHER)
                    : new Post(unit, Role.UNIT_CLERK);
            default -> new Post(unit, Role.of(role).orElseThrow(() -> new AssertionError(role)));
        };
    }
}
