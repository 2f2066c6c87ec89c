package org.yidan.casework.office;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.duty.ListedTownships;
import org.yidan.casework.naming.Nameable;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.Responsibility;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.organization.Organization;
import org.yidan.organization.UnitKind;
import org.yidan.shared.Refused;

/** Which unit leads a case of the office's own kinds: its starter's, the one the list makes responsible, or the one chosen. */
@Component
class OfficeLeads {

    private final Organization organization;
    private final ResponsibleUnits responsible;
    private final ListedTownships townships;
    private final Nameable nameable;

    OfficeLeads(Organization organization, ResponsibleUnits responsible, ListedTownships townships, Nameable nameable) {
        this.organization = organization;
        this.responsible = responsible;
        this.townships = townships;
        this.nameable = nameable;
    }

    /**
     * What a start says.
     *
     * @param starter the unit of who begins it
     * @param chosen code of the unit the start form names; null where it asks for none
     */
    record Asked(String starter, String region, @Nullable MatterEntry matter, @Nullable String chosen) {}

    /** The unit that leads, and those that take part by the list. */
    record Units(String lead, List<String> participants) {}

    Units of(OfficeModel model, Asked asked) {
        if (model.ledByStarter()) {
            return new Units(home(asked.starter()), List.of());
        }
        MatterEntry matter = asked.matter();
        if (model.ledByMatter()) {
            Responsibility found = responsible.of(
                    Objects.requireNonNull(matter),
                    organization.townshipOf(asked.starter()).orElse(null));
            return new Units(found.leadUnit(), found.coopUnits());
        }
        String lead = nameable.ledUnit(asked.region(), Objects.requireNonNull(asked.chosen()))
                .code();
        boolean own = home(lead).equals(home(asked.starter()));
        if (!own && !townships.hasPart(lead, asked.region(), matter == null ? null : matter.code())) {
            throw Refused.forbidden(
                    "casework.township-without-duty", organization.unit(lead).name());
        }
        return new Units(lead, List.of());
    }

    /** The unit whose leader stands above the starter: a township for its centre. */
    String home(String unit) {
        return organization.unit(unit).kind() == UnitKind.COMMAND_CENTER
                ? organization.townshipOf(unit).orElse(unit)
                : unit;
    }
}
