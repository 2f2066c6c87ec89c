package org.yidan.adjustment.origin;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.AdjustmentSettings;
import org.yidan.casework.CaseFile;
import org.yidan.catalog.LegalBasisWatch;
import org.yidan.catalog.LegalBasisWatch.RepealAhead;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;

/**
 * Sixty days before a law ends, one batch is opened per region and day for all matters that cite it (RULES 4.3); where nothing
 * follows, a return of the delegated power or the removal of the matter. Each is opened alone: one that is refused is logged, and
 * tried again the next night, and holds up none of the others.
 * Running it twice, or on several nodes at once, opens nothing more.
 */
@Component
public class LawWatch {

    private static final Logger log = LoggerFactory.getLogger(LawWatch.class);

    private final LegalBasisWatch legalBasis;
    private final RepealBatch batch;
    private final BasisGone gone;
    private final Organization organization;
    private final AdjustmentSettings settings;
    private final OfficeClock clock;

    LawWatch(
            LegalBasisWatch legalBasis,
            RepealBatch batch,
            BasisGone gone,
            Organization organization,
            AdjustmentSettings settings,
            OfficeClock clock) {
        this.legalBasis = legalBasis;
        this.batch = batch;
        this.gone = gone;
        this.organization = organization;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks at every region and opens what is due; gives the batches, new or known. */
    public List<CaseFile> look() {
        List<CaseFile> batches = new ArrayList<>();
        organization.units().stream()
                .map(OrganizationUnit::region)
                .distinct()
                .sorted()
                .flatMap(region -> legalBasis.repealsAhead(region, clock.today(), settings.repealAheadDays()).stream())
                .forEach(ahead -> {
                    alone(ahead, "all", () -> batch.open(ahead).ifPresent(batches::add));
                    ahead.withoutSuccessor()
                            .forEach(code ->
                                    alone(ahead, code, () -> gone.found(ahead.region(), ahead.repealedOn(), code)));
                });
        return batches;
    }

    private static void alone(RepealAhead ahead, String matters, Runnable opening) {
        try {
            opening.run();
        } catch (DomainException refused) {
            log.error(
                    "nothing opened for the end of a law on {}: {} of {}",
                    ahead.repealedOn(),
                    matters,
                    ahead.region(),
                    refused);
        }
    }
}
