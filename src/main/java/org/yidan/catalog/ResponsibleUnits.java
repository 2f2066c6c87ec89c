package org.yidan.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.organization.Organization;
import org.yidan.organization.UnitKind;

/**
 * Turns the types of units named by the list into the units of a place.
 *
 * <p>No duty outside the list: where a matter is taken back or does not apply (RULES AG4), no unit of the township
 * appears at all, neither as lead nor as help. The county department that handed the power down leads, else the first
 * county department among the co-operating ones.
 */
@Component
public class ResponsibleUnits {

    private final Organization organization;

    ResponsibleUnits(Organization organization) {
        this.organization = organization;
    }

    /**
     * Who is responsible for the matter in this township (nine-digit code); null when the place is not known, which lets no
     * township be responsible. Fails with {@link NoDepartmentResponsible} when the list names no county department.
     */
    public Responsibility of(MatterEntry entry, @Nullable String townshipCode) {
        String place = mayBind(entry, townshipCode) ? townshipCode : null;
        String fallbackType = fallbackUnitType(entry.terms(), entry.region())
                .orElseThrow(() -> new NoDepartmentResponsible(entry.code()));
        String leadType = permitted(entry.leadUnitType(), place) ? entry.leadUnitType() : fallbackType;
        String lead = organization.resolve(leadType, entry.region(), place);
        List<String> coopUnits = entry.coopUnitTypes().stream()
                .filter(type -> permitted(type, place))
                .map(type -> organization.resolve(type, entry.region(), place))
                .filter(unit -> !unit.equals(lead))
                .distinct()
                .toList();
        return new Responsibility(lead, coopUnits, organization.resolve(fallbackType, entry.region(), null));
    }

    /**
     * The type of the county department that answers in the end (兜底责任): the one that handed the power down, else the
     * leading department, else the first county department among the co-operating ones.
     */
    public Optional<String> fallbackUnitType(MatterTerms terms, String region) {
        Stream<@Nullable String> candidates =
                Stream.concat(Stream.of(terms.delegatedFrom(), terms.leadUnitType()), terms.coopUnitTypes().stream());
        return candidates
                .filter(Objects::nonNull)
                .filter(type -> isCountyDepartment(type, region))
                .findFirst();
    }

    private boolean mayBind(MatterEntry entry, @Nullable String townshipCode) {
        return townshipCode != null
                && entry.listCategory() != ListCategory.TAKEN_BACK
                && entry.applicableIn(townshipCode);
    }

    private boolean permitted(String unitType, @Nullable String place) {
        return place != null || !organization.dependsOnPlace(unitType);
    }

    private boolean isCountyDepartment(String unitType, String region) {
        return !organization.dependsOnPlace(unitType)
                && organization
                                .unit(organization.resolve(unitType, region, null))
                                .kind()
                        == UnitKind.COUNTY_DEPARTMENT;
    }
}
