package org.yidan.adjustment.origin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentDesk;
import org.yidan.adjustment.AdjustmentSettings;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.TermsChange;
import org.yidan.casework.CaseFile;
import org.yidan.catalog.LegalBasisWatch;
import org.yidan.catalog.LegalBasisWatch.Change;
import org.yidan.catalog.LegalBasisWatch.RepealAhead;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/**
 * Sixty days before a law ends, one batch is opened per region and day for all matters that cite it (RULES 4.3); where nothing
 * follows, a return of the delegated power or the removal of the matter.
 * Running it twice, or on several nodes at once, opens nothing more.
 */
@Service
public class LawWatch {

    private final LegalBasisWatch legalBasis;
    private final AdjustmentDesk desk;
    private final SystemProposals words;
    private final Organization organization;
    private final AdjustmentSettings settings;
    private final OfficeClock clock;
    private final BasisGone gone;

    LawWatch(
            LegalBasisWatch legalBasis,
            AdjustmentDesk desk,
            SystemProposals words,
            Organization organization,
            AdjustmentSettings settings,
            OfficeClock clock,
            BasisGone gone) {
        this.legalBasis = legalBasis;
        this.desk = desk;
        this.words = words;
        this.organization = organization;
        this.settings = settings;
        this.clock = clock;
        this.gone = gone;
    }

    /** Looks at every region and opens what is due; gives the batches, new or known. */
    @Transactional
    public List<CaseFile> look() {
        return organization.units().stream()
                .map(OrganizationUnit::region)
                .distinct()
                .sorted()
                .flatMap(region -> legalBasis.repealsAhead(region, clock.today(), settings.repealAheadDays()).stream())
                .flatMap(ahead -> open(ahead).stream())
                .toList();
    }

    private Optional<CaseFile> open(RepealAhead ahead) {
        List<ProposedItem> items = ahead.changes().stream()
                .filter(change -> change.newBasis() != null)
                .map(change -> new ProposedItem(change.matterCode(), null, TermsChange.ofBasis(change.newBasis())))
                .toList();
        List<String> without = ahead.changes().stream()
                .filter(change -> change.newBasis() == null)
                .map(Change::matterCode)
                .toList();
        without.forEach(code -> gone.found(ahead.region(), ahead.repealedOn(), code));
        return items.isEmpty() ? Optional.empty() : Optional.of(propose(ahead, items, without));
    }

    private CaseFile propose(RepealAhead ahead, List<ProposedItem> items, List<String> without) {
        LocalDate day = ahead.repealedOn();
        String open = without.isEmpty() ? "" : Texts.kept("adjustment.reason-no-successor", String.join("、", without));
        return desk.propose(words.of(
                AdjustmentType.LEGAL_BASIS_UPDATE,
                ahead.region(),
                Texts.kept("adjustment.title-repeal", day.toString(), items.size()),
                Texts.kept("adjustment.reason-repeal", day.toString(), items.size()) + open,
                items,
                List.of(),
                "LAW-" + ahead.region() + "-" + day,
                day));
    }
}
