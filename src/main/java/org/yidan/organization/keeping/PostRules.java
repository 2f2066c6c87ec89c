package org.yidan.organization.keeping;

import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;

/** Which posts a unit has: those of an office only there, the others where there is such work. */
public final class PostRules {

    private PostRules() {}

    /** Whether the unit can have the post. */
    public static boolean fits(Role role, OrganizationUnit unit, Organization organization) {
        UnitKind kind = unit.kind();
        return switch (role) {
            case STAFFING_OFFICE -> kind == UnitKind.STAFFING_OFFICE;
            case JUSTICE_OFFICE -> kind == UnitKind.JUSTICE_OFFICE;
            case COUNTY_GOV, INSPECTOR, DISCIPLINE_VIEWER, AUDITOR -> kind == UnitKind.GOVERNMENT;
            case COUNTY_DISPATCHER -> kind == UnitKind.COMMAND_CENTER && !organization.isTownshipLevel(unit.code());
            case TOWNSHIP_DISPATCHER -> kind == UnitKind.COMMAND_CENTER && organization.isTownshipLevel(unit.code());
            case TOWNSHIP_LEADER -> kind.isPlace();
            case PEOPLE_ADMINISTRATOR -> kind == UnitKind.GOVERNMENT || kind == UnitKind.STAFFING_OFFICE;
            case CALLER, UNIT_CLERK, UNIT_HANDLER, UNIT_LEADER, LAW_OFFICER, LEGAL_REVIEWER -> true;
        };
    }
}
