package org.yidan.powerreturn.application;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Which matters a township carries by delegation today, by the list in force. */
@Component
public class DelegatedMatters {

    private static final int ALL = 500;

    private final MatterCatalog catalog;
    private final ResponsibleUnits responsible;
    private final Organization organization;
    private final OfficeClock clock;

    DelegatedMatters(
            MatterCatalog catalog, ResponsibleUnits responsible, Organization organization, OfficeClock clock) {
        this.catalog = catalog;
        this.responsible = responsible;
        this.organization = organization;
        this.clock = clock;
    }

    /** The delegated matters that the township (nine-digit code) leads today, by code. */
    public List<MatterEntry> of(String region, String township) {
        return catalog.page(delegated(region), 0, ALL).stream()
                .filter(entry -> carries(entry, township))
                .toList();
    }

    /** The delegated matters of the region in force today. */
    public List<MatterEntry> of(String region) {
        return catalog.page(delegated(region), 0, ALL);
    }

    private MatterFilter delegated(String region) {
        return new MatterFilter(region, clock.today(), null, null, null, null, null, true);
    }

    /** The matter as it stands today; refuses one that is not delegated. */
    public MatterEntry delegated(String region, String matterCode) {
        MatterEntry entry = catalog.inForce(matterCode, region, clock.today());
        if (!entry.delegated()) {
            throw Refused.invalid("powerreturn.not-delegated", entry.code(), entry.name());
        }
        return entry;
    }

    /** The townships that carry the matter today, by code. */
    public List<String> carriers(MatterEntry entry) {
        return organization.townships(entry.region()).stream()
                .map(OrganizationUnit::code)
                .filter(township -> carries(entry, township))
                .toList();
    }

    /** Refuses a township that does not carry the matter today. */
    public void requireCarried(MatterEntry entry, Set<String> townships) {
        townships.stream()
                .filter(township -> !carries(entry, township))
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.invalid(
                            "powerreturn.not-carried",
                            entry.name(),
                            organization.find(other).map(OrganizationUnit::name).orElse(other));
                });
    }

    /** Whether a unit of the township itself leads the matter there. */
    public boolean carries(MatterEntry entry, String township) {
        return organization.find(township).filter(unit -> unit.kind().isPlace()).isPresent()
                && organization.isTownshipLevel(responsible.of(entry, township).leadUnit());
    }

    /** The department that handed the power down, as a unit of the region. */
    public String department(MatterEntry entry) {
        String type = entry.delegatedFrom();
        return type == null
                ? responsible.of(entry, null).fallbackUnit()
                : organization.resolve(type, entry.region(), null);
    }

    /** County units that co-operate in the matter and are asked for their opinion, without the department itself. */
    public List<String> others(MatterEntry entry, String township) {
        String department = department(entry);
        return responsible.of(entry, township).coopUnits().stream()
                .filter(unit -> !unit.equals(department) && !organization.isTownshipLevel(unit))
                .toList();
    }

    public String name(String unitCode) {
        return organization.find(unitCode).map(OrganizationUnit::name).orElse(unitCode);
    }
}
