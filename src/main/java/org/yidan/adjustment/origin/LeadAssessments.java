package org.yidan.adjustment.origin;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentDesk;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.LeadUnderperforms;
import org.yidan.adjustment.MatterUnused;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.ReturnProposed;
import org.yidan.adjustment.TermsChange;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** A lead that does badly: another one is proposed, the first that co-operates; a delegated matter goes to the power return. */
@Component
class LeadAssessments {

    private final AdjustmentDesk desk;
    private final SystemProposals words;
    private final MatterCatalog catalog;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    LeadAssessments(
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

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(LeadUnderperforms event) {
        MatterEntry entry = catalog.inForce(event.matterCode(), event.region(), clock.today());
        String origin = "ASSESSMENT-" + event.region() + "-" + event.matterCode() + "-" + event.period();
        if (entry.delegated()) {
            events.publishEvent(new ReturnProposed(event.region(), event.matterCode(), event.report(), origin));
            return;
        }
        entry.coopUnitTypes().stream()
                .findFirst()
                .ifPresent(next -> desk.propose(words.of(
                        AdjustmentType.CHANGE_LEAD,
                        event.region(),
                        Texts.kept("adjustment.title-assessment", entry.name()),
                        Texts.kept("adjustment.reason-assessment", event.period(), entry.code(), event.report()),
                        List.of(new ProposedItem(entry.code(), null, change(entry, next))),
                        List.of(),
                        origin,
                        null)));
    }

    /** What nobody used shall leave the list, as the staffing office found. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(MatterUnused event) {
        MatterEntry entry = catalog.inForce(event.matterCode(), event.region(), clock.today());
        desk.propose(words.of(
                AdjustmentType.REMOVE,
                event.region(),
                Texts.kept("adjustment.title-unused", entry.name()),
                Texts.kept("adjustment.reason-unused", event.period(), entry.code(), event.report()),
                List.of(ProposedItem.removal(entry.code())),
                List.of(),
                "UNUSED-" + event.region() + "-" + event.matterCode() + "-" + event.period(),
                null));
    }

    private static TermsChange change(MatterEntry entry, String next) {
        List<String> coops = Stream.concat(Stream.of(entry.leadUnitType()), entry.coopUnitTypes().stream())
                .filter(type -> !type.equals(next))
                .toList();
        return TermsChange.ofUnits(next, coops, null);
    }
}
