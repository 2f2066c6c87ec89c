package org.yidan.casework.duty;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;

/** Whether the list of today gives a township a part in a matter: nothing else is work of a township (RULES 7.9). */
@Component
public class ListedTownships {

    private final MatterCatalog catalog;
    private final ResponsibleUnits responsible;
    private final Organization organization;
    private final OfficeClock clock;

    ListedTownships(MatterCatalog catalog, ResponsibleUnits responsible, Organization organization, OfficeClock clock) {
        this.catalog = catalog;
        this.responsible = responsible;
        this.organization = organization;
        this.clock = clock;
    }

    /** Whether the unit may be asked for work on the matter: a township's as lead or by its listed duty, others always. */
    public boolean hasPart(String unitCode, String region, @Nullable String matterCode) {
        if (!organization.isTownshipLevel(unitCode)) {
            return true;
        }
        String township = organization.townshipOf(unitCode).orElseThrow();
        return matterCode != null
                && catalog.find(matterCode, region, clock.today())
                        .filter(entry -> gives(entry, township))
                        .isPresent();
    }

    private boolean gives(MatterEntry entry, String township) {
        return entry.listCategory() != ListCategory.TAKEN_BACK
                && entry.applicableIn(township)
                && (!entry.townshipDuty().isBlank()
                        || organization.isTownshipLevel(
                                responsible.of(entry, township).leadUnit()));
    }
}
