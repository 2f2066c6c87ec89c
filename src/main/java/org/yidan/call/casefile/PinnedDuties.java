package org.yidan.call.casefile;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.casefile.CaseFile.MatterShown;
import org.yidan.call.sight.Sight;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;

/** What the pinned list says of the call's matter: duties, basis and guide, and which of the duties is the reader's own. */
@Component
class PinnedDuties {

    private final MatterCatalog catalog;
    private final Organization organization;

    PinnedDuties(MatterCatalog catalog, Organization organization) {
        this.catalog = catalog;
        this.organization = organization;
    }

    @Nullable
    MatterShown of(Call call, Sight reader) {
        Long entryId = call.matter().entryId();
        if (entryId == null) {
            return null;
        }
        MatterEntry entry = catalog.entry(entryId);
        return new MatterShown(
                entry.code(),
                entry.name(),
                call.matter().catalogueVersion(),
                entry.leadDuty(),
                entry.townshipDuty(),
                entry.legalBasis(),
                entry.guideSteps(),
                ownDuty(call, entry, reader));
    }

    private @Nullable String ownDuty(Call call, MatterEntry entry, Sight reader) {
        String lead = call.leadUnit();
        if (lead != null && reader.units().contains(lead)) {
            return entry.leadDuty();
        }
        String township = call.township();
        return township != null && reader.townships().contains(township) ? entry.townshipDuty() : null;
    }

    /** Names of all units that occur, answered from memory. */
    Map<String, String> unitNames(Call call, Acts done) {
        Stream<@Nullable String> ofCall =
                Stream.of(call.caller().unitCode(), call.township(), call.leadUnit(), call.stationUnit());
        Stream<@Nullable String> ofDispatches = done.dispatches().stream()
                .flatMap(d -> Stream.concat(Stream.of(d.leadUnit(), d.proposedUnit()), d.coopUnits().stream()));
        Stream<@Nullable String> ofRulings =
                done.rulings().stream().flatMap(r -> Stream.of(r.leadBefore(), r.leadAfter()));
        Stream<@Nullable String> ofActs = Stream.concat(
                done.steps().stream().map(step -> step.actingUnit()),
                done.lapses().stream().map(lapse -> lapse.unitCode()));
        return Stream.of(ofCall, ofDispatches, ofRulings, ofActs)
                .flatMap(codes -> codes)
                .filter(Objects::nonNull)
                .distinct()
                .map(organization::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(OrganizationUnit::code, OrganizationUnit::name));
    }
}
