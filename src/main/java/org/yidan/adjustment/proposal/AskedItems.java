package org.yidan.adjustment.proposal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.AdjustmentSettings;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.TermsChange;
import org.yidan.casework.naming.Nameable;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterTerms;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Turns what a form asks for into the changes of matters: of one, or of all that name a unit that is re-organized. */
@Component
public class AskedItems {

    private final MatterCatalog catalog;
    private final Organization organization;
    private final AdjustmentSettings settings;
    private final OfficeClock clock;
    private final Nameable nameable;

    AskedItems(
            MatterCatalog catalog,
            Organization organization,
            AdjustmentSettings settings,
            OfficeClock clock,
            Nameable nameable) {
        this.nameable = nameable;
        this.catalog = catalog;
        this.organization = organization;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the form says beside the plain fields of the change.
     *
     * @param matterCode null for an addition and for a re-organization
     * @param townships codes of the townships a power goes to
     * @param fromUnitType type of the unit that is re-organized, and {@code toUnitType} of the one that takes its duties
     */
    public record Asked(
            AdjustmentType type,
            String region,
            @Nullable String matterCode,
            TermsChange change,
            List<String> townships,
            @Nullable String fromUnitType,
            @Nullable String toUnitType) {}

    /** The items of the proposal. */
    public List<ProposedItem> of(Asked asked) {
        return switch (asked.type()) {
            case ADD -> List.of(new ProposedItem(null, null, asked.change()));
            case ORG_CHANGE -> reorganized(asked);
            case DELEGATE -> List.of(delegated(asked, entry(asked)));
            case REMOVE -> List.of(ProposedItem.removal(entry(asked).code()));
            case BATCH -> throw Refused.invalid("adjustment.batch-elsewhere");
            default -> List.of(new ProposedItem(entry(asked).code(), null, asked.change()));
        };
    }

    /** The name of the matter asked about, for the title. */
    public String nameOf(Asked asked) {
        String fresh = asked.change().name();
        return switch (asked.type()) {
            case ADD -> Objects.requireNonNullElse(fresh, "");
            case ORG_CHANGE -> Objects.requireNonNullElse(asked.fromUnitType(), "");
            default -> entry(asked).name();
        };
    }

    private MatterEntry entry(Asked asked) {
        String code = asked.matterCode();
        if (code == null) {
            throw Refused.invalid("adjustment.no-matter");
        }
        return catalog.inForce(code, asked.region(), clock.today());
    }

    private ProposedItem delegated(Asked asked, MatterEntry entry) {
        List<String> all = organization.townships(asked.region()).stream()
                .map(OrganizationUnit::code)
                .toList();
        asked.townships().forEach(township -> nameable.ledUnit(asked.region(), township));
        if (asked.townships().isEmpty() || !all.containsAll(asked.townships())) {
            throw Refused.invalid("adjustment.delegates-missing");
        }
        String department = entry.leadUnitType();
        List<String> coops = Stream.concat(Stream.of(department), entry.coopUnitTypes().stream())
                .filter(type -> !type.equals(settings.delegateUnitType()))
                .distinct()
                .toList();
        Map<String, Boolean> places = all.stream().collect(Collectors.toMap(code -> code, asked.townships()::contains));
        TermsChange units = TermsChange.ofUnits(settings.delegateUnitType(), coops, department);
        TermsChange scope = new TermsChange(null, null, null, null, null, null, null, null, null, null, null, places);
        return new ProposedItem(entry.code(), null, asked.change().and(units).and(scope));
    }

    private List<ProposedItem> reorganized(Asked asked) {
        String from = asked.fromUnitType();
        String to = asked.toUnitType();
        if (from == null || to == null || from.equals(to)) {
            throw Refused.invalid("adjustment.units-missing");
        }
        nameable.unitType(asked.region(), from);
        nameable.unitType(asked.region(), to);
        return catalog.page(MatterFilter.all(asked.region(), clock.today()), 0, Integer.MAX_VALUE).stream()
                .filter(entry -> names(entry.terms(), from))
                .map(entry -> new ProposedItem(entry.code(), null, replaced(entry.terms(), from, to)))
                .toList();
    }

    private static boolean names(MatterTerms terms, String type) {
        return terms.leadUnitType().equals(type)
                || terms.coopUnitTypes().contains(type)
                || type.equals(terms.delegatedFrom());
    }

    private static TermsChange replaced(MatterTerms terms, String from, String to) {
        String lead = terms.leadUnitType().equals(from) ? to : terms.leadUnitType();
        List<String> coops = terms.coopUnitTypes().stream()
                .map(type -> type.equals(from) ? to : type)
                .filter(type -> !type.equals(lead))
                .distinct()
                .toList();
        String delegatedFrom = from.equals(terms.delegatedFrom()) ? to : null;
        return TermsChange.ofUnits(lead, coops, delegatedFrom);
    }
}
