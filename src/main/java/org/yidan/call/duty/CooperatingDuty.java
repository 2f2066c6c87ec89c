package org.yidan.call.duty;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Texts;

/** What a co-operating unit has to do in a call, in the words of the pinned list. */
@Component
public class CooperatingDuty {

    private final MatterCatalog catalog;
    private final Organization organization;

    CooperatingDuty(MatterCatalog catalog, Organization organization) {
        this.catalog = catalog;
        this.organization = organization;
    }

    /** The township's duty for its own units; for a department, to support the lead in the lead's duty. */
    public String of(String unit, Call call) {
        String lead = Optional.ofNullable(call.leadUnit())
                .flatMap(organization::find)
                .map(OrganizationUnit::name)
                .orElse("");
        return Optional.ofNullable(call.matter().entryId())
                .map(catalog::entry)
                .map(entry -> inList(unit, lead, entry))
                .orElseGet(() -> Texts.of("call.coop-duty-unlisted", lead));
    }

    private String inList(String unit, String lead, MatterEntry entry) {
        return organization.isTownshipLevel(unit)
                ? entry.townshipDuty()
                : Texts.of("call.coop-duty", lead, entry.leadDuty());
    }
}
