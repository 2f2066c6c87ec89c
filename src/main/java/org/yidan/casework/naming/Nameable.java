package org.yidan.casework.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.sight.CaseSight;
import org.yidan.organization.Officer;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/**
 * What may be named in a case of a region. A code, a user id or a number that comes from outside is handed in here before
 * anything is done with it, and comes back as what it stands for; the desk adds only the rule that is its own (kind, duty, card).
 * Matters are asked of {@link org.yidan.catalog.MatterCatalog#inForce}, which knows region and day.
 */
@Component
public class Nameable {

    private final Organization organization;
    private final Officers officers;
    private final CaseSight sight;

    Nameable(Organization organization, Officers officers, CaseSight sight) {
        this.organization = organization;
        this.officers = officers;
        this.sight = sight;
    }

    /** A unit of the region in which every one of these posts is held today: what is given to it finds somebody. */
    public OrganizationUnit unit(String region, String code, Role... posts) {
        OrganizationUnit unit = organization
                .find(code)
                .filter(found -> found.region().equals(region))
                .orElseThrow(() -> Refused.invalid("naming.unit", code));
        Arrays.stream(posts)
                .filter(post -> officers.holdersOf(unit.code(), post).isEmpty())
                .findFirst()
                .ifPresent(post -> {
                    throw Refused.invalid("naming.post-vacant", unit.name(), post.chinese());
                });
        return unit;
    }

    /** The units of the region in which this post is held today. */
    public List<OrganizationUnit> units(String region, Role post) {
        Set<String> staffed = officers.unitsWith(post);
        return organization.units().stream()
                .filter(unit -> unit.region().equals(region) && staffed.contains(unit.code()))
                .toList();
    }

    /** A unit of the region that has a leader today, who signs and answers for it. */
    public OrganizationUnit ledUnit(String region, String code) {
        OrganizationUnit unit = unit(region, code);
        return unit(region, code, unit.kind().isPlace() ? Role.TOWNSHIP_LEADER : Role.UNIT_LEADER);
    }

    /** The units of the region that have a leader today. */
    public Stream<OrganizationUnit> ledUnits(String region) {
        Set<String> led = officers.unitsWith(Role.UNIT_LEADER);
        Set<String> places = officers.unitsWith(Role.TOWNSHIP_LEADER);
        return organization.units().stream()
                .filter(unit -> unit.region().equals(region))
                .filter(unit -> (unit.kind().isPlace() ? places : led).contains(unit.code()));
    }

    /** A type of units that means a unit in this region. */
    public String unitType(String region, String unitType) {
        if (!organization.hasUnitType(unitType, region)) {
            throw Refused.invalid("naming.unit-type", unitType);
        }
        return unitType;
    }

    /** Somebody who holds a post in the region today. */
    public Officer person(String region, String userId) {
        return officers.find(userId)
                .filter(known -> officers.postsOf(userId).stream().anyMatch(post -> isOf(region, post.unitCode())))
                .orElseThrow(() -> Refused.invalid("naming.person", userId));
    }

    private boolean isOf(String region, String unitCode) {
        return organization
                .find(unitCode)
                .filter(unit -> unit.region().equals(region))
                .isPresent();
    }

    /** Somebody of this unit. */
    public Officer member(String unitCode, String userId) {
        if (!officers.belongsTo(userId, unitCode)) {
            throw Refused.invalid(
                    "naming.person-of-unit", userId, organization.unit(unitCode).name());
        }
        return officers.officer(userId);
    }

    /** Who holds this post of the unit. */
    public Officer holder(String unitCode, Role role, String userId) {
        if (!officers.holds(userId, unitCode, role)) {
            throw Refused.invalid(
                    "naming.person-of-post", userId, organization.unit(unitCode).name(), role.chinese());
        }
        return officers.officer(userId);
    }

    /** A case of this kind which the current user may see; for any other number there is none. */
    public CaseFile file(String caseNo, CaseKind kind) {
        return sight.file(caseNo)
                .filter(file -> file.kind() == kind)
                .orElseThrow(() -> Refused.missing("casework.unknown", caseNo));
    }
}
