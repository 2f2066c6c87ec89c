package org.yidan.catalog.competence;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.Responsibility;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.organization.Organization;

/**
 * The one subject competent for a matter: the township's own unit where the power was handed down to it, else the county
 * department; never both (RULES 0.2, 行政处罚法 24). It follows from the one entry in force, so a version changes it at
 * 00:00 of its first day without a gap.
 */
@Component
public class CompetentSubjects {

    private static final int REGION_LENGTH = 6;

    private final MatterCatalog catalog;
    private final ResponsibleUnits responsibleUnits;
    private final Organization organization;

    CompetentSubjects(MatterCatalog catalog, ResponsibleUnits responsibleUnits, Organization organization) {
        this.catalog = catalog;
        this.responsibleUnits = responsibleUnits;
        this.organization = organization;
    }

    /**
     * Code of the competent unit in this township (nine-digit code) on that day; empty exactly when the matter is not on the
     * list.
     */
    public Optional<String> of(String matterCode, String township, LocalDate day) {
        return catalog.find(matterCode, township.substring(0, REGION_LENGTH), day)
                .map(entry -> subject(entry, township));
    }

    private String subject(MatterEntry entry, String township) {
        Responsibility responsibility = responsibleUnits.of(entry, township);
        boolean handedDown = entry.delegated() && organization.isTownshipLevel(responsibility.leadUnit());
        return handedDown ? responsibility.leadUnit() : responsibility.fallbackUnit();
    }
}
