package org.yidan.enforcement.joint.plan;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseParties;
import org.yidan.casework.naming.Nameable;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Refused;

/** Whom the lead of a joint task may invite (RULES B2). */
@Component
public class InvitableUnits {

    private final CaseParties parties;
    private final MatterCatalog catalog;
    private final ResponsibleUnits responsible;
    private final Organization organization;
    private final Nameable nameable;

    InvitableUnits(
            CaseParties parties,
            MatterCatalog catalog,
            ResponsibleUnits responsible,
            Organization organization,
            Nameable nameable) {
        this.parties = parties;
        this.catalog = catalog;
        this.responsible = responsible;
        this.organization = organization;
        this.nameable = nameable;
    }

    /** Refuses units that are none, or that may not be invited to this task. */
    void require(CaseFile file, List<String> units) {
        units.forEach(unit -> nameable.ledUnit(file.region(), unit));
        List<String> invitable = of(file).stream().map(OrganizationUnit::code).toList();
        units.stream().filter(unit -> !invitable.contains(unit)).findFirst().ifPresent(unit -> {
            throw Refused.invalid("enforcement.unit-not-invitable", unit);
        });
    }

    /**
     * The units that may be invited: those the list names for the matter, first, then the departments of the region and the
     * stations of the township. The township itself is bound by the list only.
     */
    public List<OrganizationUnit> of(CaseFile file) {
        Long entryId = file.entryId();
        String township = file.township();
        Stream<OrganizationUnit> named = entryId == null
                ? Stream.empty()
                : responsible.of(catalog.entry(entryId), township).coopUnits().stream()
                        .map(organization::unit);
        Stream<OrganizationUnit> stations =
                township == null ? Stream.empty() : organization.stationsIn(township).stream();
        String lead = parties.unit(file.caseNo(), "lead");
        return Stream.of(named, organization.departments(file.region()).stream(), stations)
                .flatMap(units -> units)
                .filter(unit -> !unit.code().equals(lead))
                .distinct()
                .toList();
    }
}
