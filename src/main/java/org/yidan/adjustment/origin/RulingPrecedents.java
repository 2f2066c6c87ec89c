package org.yidan.adjustment.origin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentDesk;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.TermsChange;
import org.yidan.call.events.PrecedentProposed;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/**
 * A ruling found the list ambiguous: it asks for another lead, or, where the unit ruled responsible leads already, for clearer
 * words (RULES 1.4, 5). A precedent outside the list asks for nothing here: its call does.
 */
@Component
class RulingPrecedents {

    private final AdjustmentDesk desk;
    private final SystemProposals words;
    private final MatterCatalog catalog;
    private final Organization organization;
    private final OfficeClock clock;

    RulingPrecedents(
            AdjustmentDesk desk,
            SystemProposals words,
            MatterCatalog catalog,
            Organization organization,
            OfficeClock clock) {
        this.desk = desk;
        this.words = words;
        this.catalog = catalog;
        this.organization = organization;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void proposed(PrecedentProposed event) {
        String code = event.matterCode();
        if (code != null) {
            catalog.find(code, event.region(), clock.today()).ifPresent(entry -> propose(event, entry));
        }
    }

    private void propose(PrecedentProposed event, MatterEntry entry) {
        Optional<String> lead = typeOf(event.leadAfter(), entry);
        boolean moves = lead.isPresent() && !lead.get().equals(entry.leadUnitType());
        TermsChange change = lead.filter(type -> moves)
                .map(type -> TermsChange.ofUnits(type, withoutLead(entry, type), null))
                .orElseGet(() -> TermsChange.nothing()
                        .withDuties(Texts.kept("adjustment.duty-by-ruling", entry.leadDuty(), event.rulingNo()), null));
        desk.propose(words.of(
                moves ? AdjustmentType.CHANGE_LEAD : AdjustmentType.CHANGE_DUTY_TEXT,
                event.region(),
                Texts.kept("adjustment.title-precedent", entry.name()),
                Texts.kept("adjustment.reason-precedent", event.rulingNo(), event.callNo(), entry.code()),
                List.of(new ProposedItem(entry.code(), null, change)),
                List.of(event.rulingNo(), event.callNo()),
                "RULING-" + event.rulingNo(),
                null));
    }

    /** The new lead co-operates no longer, the old one does from now on. */
    private static List<String> withoutLead(MatterEntry entry, String lead) {
        return Stream.concat(Stream.of(entry.leadUnitType()), entry.coopUnitTypes().stream())
                .filter(type -> !type.equals(lead))
                .distinct()
                .toList();
    }

    /** The county unit's type among those the list of the region names; empty where the unit is a township's own. */
    private Optional<String> typeOf(String unit, MatterEntry entry) {
        return catalog.unitTypes(entry.region(), clock.today()).stream()
                .filter(type -> !organization.dependsOnPlace(type))
                .filter(type -> organization.resolve(type, entry.region(), null).equals(unit))
                .findFirst();
    }
}
