package org.yidan.adjustment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.adjustment.proposal.ProposerRules;
import org.yidan.catalog.MatterCatalog;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.OfficeClock;

/** The choices of the form with which a change of the list is proposed (F-60). */
@RestController
@RequestMapping("/api/adjustments")
@Tag(name = "adjustment", description = "清单动态调整 · list adjustment")
class ProposalApi {

    private final ProposerRules proposers;
    private final MatterCatalog catalog;
    private final Organization organization;
    private final CurrentUser user;
    private final OfficeClock clock;

    ProposalApi(
            ProposerRules proposers,
            MatterCatalog catalog,
            Organization organization,
            CurrentUser user,
            OfficeClock clock) {
        this.proposers = proposers;
        this.catalog = catalog;
        this.organization = organization;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/choices")
    @Operation(summary = "Region and unit of the proposer, types of units, townships and units to choose from")
    Choices choices() {
        String unit = proposers.unitOf(user.id());
        String region = proposers.regionOf(unit);
        return new Choices(
                region,
                organization.unit(unit).name(),
                catalog.unitTypes(region, clock.today()),
                named(organization.townships(region)),
                named(organization.departments(region)));
    }

    private static List<Named> named(List<OrganizationUnit> units) {
        return units.stream().map(unit -> new Named(unit.code(), unit.name())).toList();
    }

    /** What the form offers. */
    record Choices(
            String region, String unit, List<String> unitTypes, List<Named> townships, List<Named> departments) {}

    /** A unit. */
    record Named(String code, String name) {}
}
