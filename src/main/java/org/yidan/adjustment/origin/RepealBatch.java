package org.yidan.adjustment.origin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.AdjustmentDesk;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.TermsChange;
import org.yidan.casework.CaseFile;
import org.yidan.catalog.LegalBasisWatch.Change;
import org.yidan.catalog.LegalBasisWatch.RepealAhead;
import org.yidan.catalog.MatterCatalog;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** One batch for all matters of a region that rest on what ends on a day and is followed by something. */
@Component
class RepealBatch {

    private final AdjustmentDesk desk;
    private final SystemProposals words;
    private final MatterCatalog catalog;
    private final OfficeClock clock;

    RepealBatch(AdjustmentDesk desk, SystemProposals words, MatterCatalog catalog, OfficeClock clock) {
        this.desk = desk;
        this.words = words;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Opens the batch, or gives the one that is open; empty when nothing would change. */
    Optional<CaseFile> open(RepealAhead ahead) {
        List<ProposedItem> items = ahead.changes().stream()
                .filter(change -> changes(ahead.region(), change))
                .map(change -> new ProposedItem(change.matterCode(), null, TermsChange.ofBasis(change.newBasis())))
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(propose(ahead, items));
    }

    /** A proposal changes the list of today: a matter that is not on it yet, or says so already, waits for another night. */
    private boolean changes(String region, Change change) {
        String basis = change.newBasis();
        return basis != null
                && catalog.find(change.matterCode(), region, clock.today())
                        .filter(now -> !now.legalBasis().equals(basis))
                        .isPresent();
    }

    private CaseFile propose(RepealAhead ahead, List<ProposedItem> items) {
        LocalDate day = ahead.repealedOn();
        List<String> without = ahead.withoutSuccessor();
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
