package org.yidan.organization;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.organization.chart.OrganizationChart.UnitType;
import org.yidan.organization.chart.OrganizationCharts;

/** Look-ups of units, answered from memory: free to call in hot paths. Unknown codes are refused by {@link UnitUnknown}. */
@Component
public class Organization {

    private final OrganizationCharts charts;

    Organization(OrganizationCharts charts) {
        this.charts = charts;
    }

    public OrganizationUnit unit(String code) {
        return find(code).orElseThrow(() -> new UnitUnknown(code));
    }

    public Optional<OrganizationUnit> find(String code) {
        return charts.current().find(code).or(() -> charts.latest().find(code));
    }

    /** Has what was changed a moment ago be seen here, too; costs one statement. */
    public void lookAgain() {
        charts.latest();
    }

    /** Every unit, by code. */
    public List<OrganizationUnit> units() {
        return List.copyOf(charts.current().all());
    }

    /** Code of the township or subdistrict the unit is or lies in; empty for county units. */
    public Optional<String> townshipOf(String unitCode) {
        unit(unitCode);
        return charts.current().placeOf(unitCode).map(OrganizationUnit::code);
    }

    /**
     * Whether the unit is the township's own: township, subdistrict, their command and enforcement centers. Stations are
     * not, they belong to their department though they lie in a township.
     */
    public boolean isTownshipLevel(String unitCode) {
        return unit(unitCode).kind() != UnitKind.STATION && townshipOf(unitCode).isPresent();
    }

    /** The subject a unit acts for: its township for an enforcement center, its department for a station, else itself. */
    public String subjectOf(String unitCode) {
        OrganizationUnit unit = unit(unitCode);
        String department = unit.dispatchingDepartmentCode();
        if (unit.kind() == UnitKind.STATION && department != null) {
            return department;
        }
        String township = unit.parentCode();
        return unit.kind() == UnitKind.ENFORCEMENT_CENTER && township != null ? township : unitCode;
    }

    public String commandCenterOf(String townshipCode) {
        return child(townshipCode, UnitKind.COMMAND_CENTER);
    }

    public String enforcementCenterOf(String townshipCode) {
        return child(townshipCode, UnitKind.ENFORCEMENT_CENTER);
    }

    public String countyCommandCenter(String region) {
        return child(government(region), UnitKind.COMMAND_CENTER);
    }

    public String staffingOffice(String region) {
        return only(region, UnitKind.STAFFING_OFFICE);
    }

    public String justiceOffice(String region) {
        return only(region, UnitKind.JUSTICE_OFFICE);
    }

    /** What people call a region, its government's name without what makes it a government; its code where it has none. */
    public String regionName(String region) {
        return units().stream()
                .filter(unit ->
                        unit.kind() == UnitKind.GOVERNMENT && unit.region().equals(region))
                .findFirst()
                .map(unit -> unit.name().replaceFirst("人民政府$", ""))
                .orElse(region);
    }

    public String government(String region) {
        return only(region, UnitKind.GOVERNMENT);
    }

    /** County departments of the region by code; the staffing and justice offices are not among them. */
    public List<OrganizationUnit> departments(String region) {
        return charts.current().inRegion(region).stream()
                .filter(unit -> unit.kind() == UnitKind.COUNTY_DEPARTMENT)
                .toList();
    }

    /** Townships and subdistricts of the region by code. */
    public List<OrganizationUnit> townships(String region) {
        return charts.current().inRegion(region).stream()
                .filter(unit -> unit.kind().isPlace())
                .toList();
    }

    /** Stations that lie in the township, by code. */
    public List<OrganizationUnit> stationsIn(String townshipCode) {
        return charts.current().childrenOf(unit(townshipCode).code()).stream()
                .filter(unit -> unit.kind() == UnitKind.STATION)
                .toList();
    }

    public boolean knowsUnitType(String unitType) {
        return type(unitType).isPresent();
    }

    /** Whether the unit type means something in this region: a fixed unit there, or units of its townships. */
    public boolean hasUnitType(String unitType, String region) {
        return type(unitType)
                .filter(type ->
                        type.unitByRegion().isEmpty() || type.unitByRegion().containsKey(region))
                .isPresent();
    }

    /** Whether the unit type means a unit of the township where the event happened. */
    public boolean dependsOnPlace(String unitType) {
        return type(unitType)
                .orElseThrow(() -> new UnitTypeUnknown(unitType))
                .unitByRegion()
                .isEmpty();
    }

    /**
     * The unit code a unit type of the list means in a region; the township of the event decides for township units
     * ({@link PlaceMissing} when it is not given or not of this region).
     */
    public String resolve(String unitType, String region, @Nullable String townshipCode) {
        UnitType type = type(unitType).orElseThrow(() -> new UnitTypeUnknown(unitType));
        if (!type.unitByRegion().isEmpty()) {
            return Optional.ofNullable(type.unitByRegion().get(region))
                    .orElseThrow(() -> new UnitTypeUnknown(unitType + " / " + region));
        }
        OrganizationUnit place = charts.current()
                .find(townshipCode)
                .filter(unit -> unit.kind().isPlace() && unit.region().equals(region))
                .orElseThrow(() -> new PlaceMissing(unitType, region));
        return type.kinds().contains(place.kind())
                ? place.code()
                : child(place.code(), type.kinds().get(0));
    }

    private Optional<UnitType> type(String name) {
        return charts.current().type(name).or(() -> charts.latest().type(name));
    }

    private String child(String parentCode, UnitKind kind) {
        OrganizationUnit parent = unit(parentCode);
        return charts.current()
                .childOf(parentCode, kind)
                .map(OrganizationUnit::code)
                .orElseThrow(() -> new UnitMissing(parent.name(), kind.chinese()));
    }

    private String only(String region, UnitKind kind) {
        return charts.current().inRegion(region).stream()
                .filter(unit -> unit.kind() == kind)
                .map(OrganizationUnit::code)
                .findFirst()
                .orElseThrow(() -> new UnitMissing(region, kind.chinese()));
    }
}
