package org.yidan.evaluation.ledger.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;
import org.yidan.evaluation.ledger.LedgerSight;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Role;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Who asks for handovers, who decides on them, and who sees them; with the present moment. */
@Component
class HandoverSight {

    private static final Role[] DECIDE = {Role.INSPECTOR, Role.COUNTY_GOV};
    private static final Set<String> SEE_EVERYTHING = Set.of("camunda-admin", "auditor");

    private final LedgerSight ledger;
    private final CurrentUser user;
    private final Organization organization;
    private final OfficeClock clock;

    HandoverSight(LedgerSight ledger, CurrentUser user, Organization organization, OfficeClock clock) {
        this.ledger = ledger;
        this.user = user;
        this.organization = organization;
        this.clock = clock;
    }

    String userId() {
        return user.id();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    LocalDate today() {
        return clock.today();
    }

    OrganizationUnit unit(String code) {
        return organization.find(code).orElseThrow(() -> Refused.invalid("ledger.handover.unit"));
    }

    String government(String region) {
        return organization.government(region);
    }

    /** Whether the present user asks for discipline inspection; refused for who may not ask in this region. */
    boolean requireAsker(String region) {
        boolean discipline = ledger.regionsAs(Role.DISCIPLINE_VIEWER).contains(region);
        if (!discipline && !ledger.regionsAs(Role.INSPECTOR).contains(region)) {
            throw Refused.forbidden("engine.not-allowed");
        }
        return discipline;
    }

    /** Decides: an inspector or the government of the region, never who asked. */
    void requireDecider(Handover handover) {
        if (!ledger.regionsAs(DECIDE).contains(handover.region())) {
            throw Refused.forbidden("engine.not-allowed");
        }
        if (handover.askedBy().equals(user.id())) {
            throw Refused.forbidden("ledger.handover.own");
        }
    }

    /** The regions whose handovers the present user sees something of; refused for who sees none. */
    Set<String> requireRegions() {
        Set<String> regions = new HashSet<>(overseen());
        regions.addAll(ledger.regionsAs(Role.DISCIPLINE_VIEWER));
        if (regions.isEmpty()) {
            throw Refused.forbidden("engine.not-allowed");
        }
        return regions;
    }

    /** Discipline inspection sees what was asked for by it and what went out; the others of the region everything. */
    boolean sees(Handover handover) {
        return overseen().contains(handover.region())
                || (ledger.regionsAs(Role.DISCIPLINE_VIEWER).contains(handover.region())
                        && (handover.onRequest() || handover.out()));
    }

    private Set<String> overseen() {
        if (user.groups().stream().anyMatch(SEE_EVERYTHING::contains)) {
            Set<String> all = new HashSet<>();
            organization.units().forEach(unit -> all.add(unit.region()));
            return all;
        }
        return ledger.regionsAs(Role.INSPECTOR, Role.COUNTY_GOV, Role.AUDITOR);
    }
}
