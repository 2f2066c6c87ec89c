package org.yidan.catalog.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.catalog.LegalBasisWatch;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterGuides;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.catalog.difference.DifferenceWords;
import org.yidan.catalog.version.VersionRegister;
import org.yidan.organization.Organization;

/** Puts together what programs and pages show of the list. */
@Component
class MatterAnswers {

    private final MatterCatalog catalog;
    private final ResponsibleUnits responsibleUnits;
    private final VersionRegister versions;
    private final Organization organization;

    private final MatterGuides guides;
    private final LegalBasisWatch legalBasis;

    MatterAnswers(
            MatterCatalog catalog,
            ResponsibleUnits responsibleUnits,
            VersionRegister versions,
            Organization organization,
            MatterGuides guides,
            LegalBasisWatch legalBasis) {
        this.legalBasis = legalBasis;
        this.organization = organization;
        this.guides = guides;
        this.catalog = catalog;
        this.responsibleUnits = responsibleUnits;
        this.versions = versions;
    }

    MatterPage page(MatterFilter filter, int page, int size) {
        List<MatterSummary> content =
                catalog.page(filter, page, size).stream().map(MatterSummary::of).toList();
        return MatterPage.of(content, page, size, catalog.count(filter), filter, versions.showsSample(filter.region()));
    }

    /** The day from which the matter is off the list, where it is not on it on the day asked but was before; else null. */
    @Nullable
    LocalDate removedOn(String code, String region, LocalDate day, @Nullable Instant knownAt) {
        List<MatterEntry> history = catalog.history(code, region, knownAt);
        boolean listed = history.stream().anyMatch(entry -> entry.inForceOn(day));
        return listed
                ? null
                : history.stream()
                        .map(MatterEntry::validTo)
                        .filter(end -> end != null && !end.isAfter(day))
                        .findFirst()
                        .orElse(null);
    }

    MatterDetail detail(String code, String region, LocalDate day, @Nullable Instant knownAt) {
        MatterEntry entry =
                knownAt == null ? catalog.inForce(code, region, day) : catalog.inForce(code, region, day, knownAt);
        return new MatterDetail(
                MatterSummary.of(entry),
                region,
                day,
                entry.validFrom(),
                entry.validTo(),
                entry.leadDuty(),
                entry.townshipDuty(),
                responsibleUnits.fallbackUnitType(entry.terms(), region).orElse(null),
                entry.legalBasis(),
                catalog.legalBasis(entry.id()).stream()
                        .map(basis -> MatterDetail.Basis.of(basis, day))
                        .toList(),
                entry.guideSteps(),
                guides.isConfirmed(entry),
                entry.terms().exceptions(),
                DifferenceWords.value("exceptions", entry.terms().exceptions(), organization),
                entry.terms().verified(),
                entry.terms().delegationRef(),
                entry.terms().sanDingRef(),
                MatterDetail.EntryVersion.all(catalog.history(code, region, knownAt)),
                versions.showsSample(region));
    }

    /** The entries of the page whose laws are all repealed on this day. */
    Set<Long> restingOnNoLaw(MatterPage page, LocalDate day) {
        return legalBasis.restingOnNoLaw(
                page.content().stream().map(MatterSummary::entryId).toList(), day);
    }
}
