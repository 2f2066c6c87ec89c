package org.yidan.adjustment.proposal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.AdjustmentSettings;
import org.yidan.adjustment.ProposedItem;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.UnitKind;

/**
 * Whom a change of the list concerns: every unit it names before or after, and some townships for all of them
 * (RULES D3).
 */
@Component
public class AffectedUnits {

    private static final Set<UnitKind> NOT_ASKED =
            Set.of(UnitKind.GOVERNMENT, UnitKind.STAFFING_OFFICE, UnitKind.JUSTICE_OFFICE);

    private final Organization organization;
    private final ResponsibleUnits responsible;
    private final AdjustmentSettings settings;
    private final HandedPowers powers;

    AffectedUnits(
            Organization organization, ResponsibleUnits responsible, AdjustmentSettings settings, HandedPowers powers) {
        this.powers = powers;
        this.organization = organization;
        this.responsible = responsible;
        this.settings = settings;
    }

    /** The units to be asked, by code: never the proposer, who has said its opinion, and none of the deciding offices. */
    public List<String> of(Proposal proposal) {
        Set<String> units = new LinkedHashSet<>();
        proposal.items().stream()
                .flatMap(AffectedUnits::states)
                .flatMap(AffectedUnits::types)
                .distinct()
                .forEach(type -> units.addAll(unitsOf(type, proposal)));
        units.addAll(delegates(proposal));
        units.remove(proposal.proposerUnit());
        return units.stream()
                .filter(unit -> !NOT_ASKED.contains(organization.unit(unit).kind()))
                .sorted()
                .toList();
    }

    /** The townships a power is to be handed down to. */
    public List<String> delegates(Proposal proposal) {
        return proposal.items().stream()
                .flatMap(item -> powers.given(proposal.region(), item).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The unit that writes the guide and trains: the lead, or the department behind it where townships lead. */
    public String guideWriter(Proposal proposal) {
        MatterTerms after = after(proposal);
        String type = organization.dependsOnPlace(after.leadUnitType())
                ? responsible.fallbackUnitType(after, proposal.region()).orElse(after.leadUnitType())
                : after.leadUnitType();
        return organization.dependsOnPlace(type)
                ? organization.staffingOffice(proposal.region())
                : organization.resolve(type, proposal.region(), null);
    }

    /** The units that confirm the guide: the co-operating ones of the county, which the writer is not. */
    public List<String> guideConfirmers(Proposal proposal) {
        String writer = guideWriter(proposal);
        return after(proposal).coopUnitTypes().stream()
                .filter(type -> !organization.dependsOnPlace(type))
                .map(type -> organization.resolve(type, proposal.region(), null))
                .filter(unit -> !unit.equals(writer))
                .distinct()
                .toList();
    }

    private static MatterTerms after(Proposal proposal) {
        ProposedItem first = proposal.single();
        MatterTerms stays = first.removed() ? first.before() : first.after();
        return Objects.requireNonNull(stays, "a matter without a code has no units");
    }

    private static Stream<MatterTerms> states(ProposedItem item) {
        Stream<@Nullable MatterTerms> both = Stream.of(item.before(), item.after());
        return both.filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private static Stream<String> types(MatterTerms terms) {
        Stream<@Nullable String> named =
                Stream.concat(Stream.of(terms.leadUnitType(), terms.delegatedFrom()), terms.coopUnitTypes().stream());
        return named.filter(Objects::nonNull).map(Objects::requireNonNull).filter(type -> !type.isEmpty());
    }

    private List<String> unitsOf(String type, Proposal proposal) {
        return organization.dependsOnPlace(type)
                ? sampledTownships(proposal)
                : List.of(organization.resolve(type, proposal.region(), null));
    }

    /** So many townships, beginning anew for each proposal so that it is not always the same ones. */
    private List<String> sampledTownships(Proposal proposal) {
        List<String> all = organization.townships(proposal.region()).stream()
                .map(OrganizationUnit::code)
                .toList();
        int start = Math.floorMod(proposal.id().intValue(), all.size());
        return Stream.concat(all.subList(start, all.size()).stream(), all.subList(0, start).stream())
                .limit(settings.sampledTownships())
                .toList();
    }
}
