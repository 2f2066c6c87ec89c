package org.yidan.call.process;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.duty.Assignments;
import org.yidan.call.duty.CallMatching;
import org.yidan.call.duty.CooperatingDuty;
import org.yidan.call.duty.MatterSuggestions;
import org.yidan.call.intake.NearbyCalls;
import org.yidan.catalog.GuideStep;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.engine.OptionList;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.DomainException;
import org.yidan.shared.Texts;

/** What the pinned list offers for a call: matters, duplicates, co-operating units, duties and guide. */
@Component
class ListOptions {

    private final MatterSuggestions suggestions;
    private final MatterCatalog catalog;
    private final Assignments assignments;
    private final Organization organization;
    private final NearbyCalls nearby;
    private final CooperatingDuty cooperating;
    private final CallMatching matching;

    ListOptions(
            MatterSuggestions suggestions,
            MatterCatalog catalog,
            Assignments assignments,
            Organization organization,
            NearbyCalls nearby,
            CooperatingDuty cooperating,
            CallMatching matching) {
        this.matching = matching;
        this.suggestions = suggestions;
        this.catalog = catalog;
        this.assignments = assignments;
        this.organization = organization;
        this.nearby = nearby;
        this.cooperating = cooperating;
    }

    OptionList matters(Call call) {
        return matters(suggestions.of(call));
    }

    OptionList corrections(Call call) {
        return OptionList.of(
                suggestions.all(call).stream()
                        .filter(entry -> matching.mayBecome(call, entry))
                        .toList(),
                MatterEntry::code,
                entry -> withLead(call, entry));
    }

    /** A matter whose responsible unit cannot be told is refused when it is chosen; it must not keep the form from opening. */
    private String withLead(Call call, MatterEntry entry) {
        try {
            String lead = organization.unit(assignments.lead(call, entry)).name();
            return Texts.of("call.matter-and-lead", label(entry), lead);
        } catch (DomainException nobody) {
            return label(entry);
        }
    }

    private static OptionList matters(List<MatterEntry> entries) {
        return OptionList.of(entries, MatterEntry::code, ListOptions::label);
    }

    private static String label(MatterEntry entry) {
        return entry.code() + " " + entry.name();
    }

    OptionList proposable(Call call) {
        return units(matching.proposable(call));
    }

    OptionList interim(Call call) {
        return units(matching.interim(call));
    }

    private static OptionList units(List<OrganizationUnit> units) {
        return OptionList.of(units, OrganizationUnit::code, OrganizationUnit::name);
    }

    OptionList duplicates(Call call) {
        return OptionList.of(
                nearby.duplicatesOf(call),
                Call::callNo,
                other -> other.callNo() + " " + other.report().title() + "（"
                        + other.place().address() + "）");
    }

    OptionList cooperating(Call call) {
        return OptionList.of(assignments.cooperatingOn(call), code -> code, code -> organization
                .unit(code)
                .name());
    }

    /** The steps of the guide that the lead does until the call is handled. */
    List<GuideStep> guideSteps(Call call) {
        return entry(call).map(MatterEntry::stepsOfLead).orElse(List.of());
    }

    String dutyOf(String unit, Call call) {
        return cooperating.of(unit, call);
    }

    private Optional<MatterEntry> entry(Call call) {
        return Optional.ofNullable(call.matter().entryId()).map(catalog::entry);
    }
}
