package org.yidan.adjustment.origin;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.AdjustmentDesk;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.LegalBasisRepealed;
import org.yidan.adjustment.ProposedItem;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** A law ends and nothing follows it: a delegated power goes back to its department, any other matter is proposed for removal. */
@Component
class BasisGone {

    private final AdjustmentDesk desk;
    private final SystemProposals words;
    private final MatterCatalog catalog;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    BasisGone(
            AdjustmentDesk desk,
            SystemProposals words,
            MatterCatalog catalog,
            ApplicationEventPublisher events,
            OfficeClock clock) {
        this.desk = desk;
        this.words = words;
        this.catalog = catalog;
        this.events = events;
        this.clock = clock;
    }

    /** Opens what is due for the matter; the same day and matter open it once. */
    void found(String region, LocalDate day, String code) {
        LocalDate then = day.isAfter(clock.today()) ? day : clock.today();
        MatterEntry entry = catalog.inForce(code, region, then);
        String origin = "LAW-" + region + "-" + day + "-" + code;
        String reason = Texts.kept("adjustment.reason-basis-gone", entry.legalBasis(), day.toString(), code);
        if (entry.delegated()) {
            events.publishEvent(new LegalBasisRepealed(region, code, day, reason, origin));
            return;
        }
        desk.propose(words.of(
                AdjustmentType.REMOVE,
                region,
                Texts.kept("adjustment.title-basis-gone", entry.name()),
                reason,
                List.of(ProposedItem.removal(code)),
                List.of(),
                origin,
                day));
    }
}
