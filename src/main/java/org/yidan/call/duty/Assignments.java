package org.yidan.call.duty;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Direction;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.Responsibility;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.UnitKind;
import org.yidan.shared.Refused;

/** Says whose duty a call is. The unit is never chosen freely: the pinned entry of the list says it, or it is refused. */
@Component
public class Assignments {

    private final ListedMatters matters;
    private final ResponsibleUnits responsible;
    private final Organization organization;
    private final TodaysList today;
    private final LeftTownships left;

    Assignments(
            ListedMatters matters,
            ResponsibleUnits responsible,
            Organization organization,
            TodaysList today,
            LeftTownships left) {
        this.left = left;
        this.today = today;
        this.matters = matters;
        this.responsible = responsible;
        this.organization = organization;
    }

    /** The same as if this entry were all that the list of the day says of its matter: how a closed call is asked again. */
    public Assignments asIfInForce(MatterEntry entry) {
        return new Assignments(matters, responsible, organization, new TodaysList(bound -> Optional.of(entry)), left);
    }

    /** The unit the list makes responsible for the call; empty outside the list. */
    public Optional<String> leadOf(Call call) {
        return matters.entryOf(call.matter()).map(entry -> lead(call, entry));
    }

    /** The unit the call would go to if it were about this matter. */
    public String lead(Call call, MatterEntry entry) {
        String unit = bound(call, entry);
        boolean barred = ofTownship(unit) && (left.of(call).isPresent() || !leftTo(unit, call, entry));
        return barred ? responsible.of(today.entryFor(entry), null).leadUnit() : unit;
    }

    /** Whether the unit is of a township, as its own or as a station there. */
    private boolean ofTownship(String unit) {
        return organization.townshipOf(unit).isPresent();
    }

    /** A station keeps what applies in its township; units of the township itself only what is left to them. */
    private boolean leftTo(String unit, Call call, MatterEntry entry) {
        return organization.isTownshipLevel(unit)
                ? leftToTownship(call, entry)
                : binds(today.entryFor(entry), String.valueOf(call.township()));
    }

    /** Whether units in this township have anything to do with the matter at all (RULES AG4). */
    private static boolean binds(MatterEntry entry, String township) {
        return entry.listCategory() != ListCategory.TAKEN_BACK && entry.applicableIn(township);
    }

    /** A power taken back since the call was bound to its entry is taken back for the call, too. */
    private boolean leftToTownship(Call call, MatterEntry entry) {
        String township = call.township();
        return township != null && today.leavesToTownship(entry, township);
    }

    private String bound(Call call, MatterEntry entry) {
        return switch (call.direction()) {
            case IN -> Objects.requireNonNull(call.stationUnit(), call::callNo);
            case DOWN -> Objects.requireNonNull(call.township(), call::callNo);
            case UP, SIDE -> responsible.of(entry, call.township()).leadUnit();
        };
    }

    /** The county department that answers in the end (兜底责任); empty outside the list. */
    public Optional<String> fallbackOf(Call call) {
        return matters.entryOf(call.matter())
                .map(entry -> responsible.of(entry, call.township()).fallbackUnit());
    }

    /** The units the list makes co-operate; a township's own unit only when the list words its duty. */
    public List<String> cooperatingOn(Call call) {
        return matters.entryOf(call.matter())
                .map(entry -> cooperating(call, entry))
                .orElse(List.of());
    }

    /** The same if the call were bound to this entry. */
    public List<String> cooperating(Call call, MatterEntry entry) {
        if (call.direction() == Direction.DOWN) {
            return List.of();
        }
        boolean dutyOfTownship = !entry.townshipDuty().isBlank();
        return responsible.of(entry, call.township()).coopUnits().stream()
                .filter(unit -> !ofTownship(unit)
                        || left.of(call).filter(LeftTownships.Part.NONE::equals).isEmpty())
                .filter(unit -> !organization.isTownshipLevel(unit) || (dutyOfTownship && leftToTownship(call, entry)))
                .toList();
    }

    /** Whether the township leads the matter by itself: then it is handled at its own level (RULES AG5). */
    public boolean atOwnLevel(Call call) {
        return leadOf(call)
                .filter(lead -> organization.isTownshipLevel(lead) || lead.equals(call.stationUnit()))
                .isPresent();
    }

    /** Whether the list lets a department ask this township for its listed duty (RULES 7.9). */
    public boolean townshipHasDuty(MatterEntry entry, String township) {
        return binds(entry, township) && !entry.townshipDuty().isBlank();
    }

    /** Whether this unit may own the call: a department always, a unit of the township only when the list says so. */
    public boolean mayOwn(Call call, String unitCode) {
        if (!organization.isTownshipLevel(unitCode)) {
            return true;
        }
        return matters.entryOf(call.matter())
                .filter(entry -> listed(call, entry, unitCode))
                .isPresent();
    }

    /** Whether a return may propose this unit: a department, or a unit of the call's own township which the matter binds. */
    public boolean mayBeProposed(Call call, OrganizationUnit unit) {
        return switch (unit.kind()) {
            case COUNTY_DEPARTMENT, JUSTICE_OFFICE -> true;
            case STATION -> Objects.equals(unit.parentCode(), call.township())
                    && matters.entryOf(call.matter())
                            .filter(entry -> leftTo(unit.code(), call, entry))
                            .isPresent();
            case TOWNSHIP, SUBDISTRICT, ENFORCEMENT_CENTER -> mayOwn(call, unit.code());
            case GOVERNMENT, STAFFING_OFFICE, COMMAND_CENTER -> false;
        };
    }

    /** Whether the list gives the unit's township a part in the call, as lead or by its listed duty; a county's unit needs none. */
    public boolean hasPart(Call call, String unitCode) {
        if (!organization.isTownshipLevel(unitCode)) {
            return true;
        }
        String township = organization.townshipOf(unitCode).orElseThrow();
        return township.equals(call.township())
                && left.of(call).isEmpty()
                && matters.entryOf(call.matter())
                        .filter(entry -> leftToTownship(call, entry))
                        .filter(entry -> townshipHasDuty(entry, township)
                                || organization.isTownshipLevel(
                                        responsible.of(entry, township).leadUnit()))
                        .isPresent();
    }

    private boolean listed(Call call, MatterEntry entry, String unitCode) {
        String township = call.township();
        if (township == null
                || left.of(call).isPresent()
                || entry.listCategory() == ListCategory.TAKEN_BACK
                || !leftToTownship(call, entry)) {
            return false;
        }
        boolean leads = responsible.of(entry, township).leadUnit().equals(unitCode);
        boolean asked =
                call.direction() == Direction.DOWN && unitCode.equals(township) && townshipHasDuty(entry, township);
        return leads || asked;
    }

    /** Whether the list has taken the matter back from the township whose unit owns the call: it may not begin anew there. */
    public boolean tookBackFromOwner(Call call) {
        String township = call.township();
        return township != null
                && organization.isTownshipLevel(call.requireLeadUnit())
                && matters.entryOf(call.matter())
                        .filter(entry -> today.tookBack(entry, township))
                        .isPresent();
    }

    /** A county department of the call's region: the only kind of unit that may take a call outside the list. */
    public boolean isDepartmentOf(String region, String unitCode) {
        return organization
                .find(unitCode)
                .filter(unit -> unit.kind() == UnitKind.COUNTY_DEPARTMENT || unit.kind() == UnitKind.JUSTICE_OFFICE)
                .filter(unit -> unit.region().equals(region))
                .isPresent();
    }

    /** After a correction of the matter: a call that stays with an own station must be one the station may have. */
    public void checkOwnStation(Call call) {
        String station = call.stationUnit();
        String township = call.township();
        if (call.direction() == Direction.IN && station != null && township != null) {
            matters.entryOf(call.matter())
                    .ifPresent(entry -> checkStation(organization.unit(station), entry, township));
        }
    }

    /**
     * Whether a call may go to this station of the township: the township holds the five powers over it, and its department
     * or the township's enforcement center has a part in the matter (RULES 7.5).
     */
    public void checkStation(OrganizationUnit station, MatterEntry entry, String township) {
        boolean own = station.kind() == UnitKind.STATION && township.equals(station.parentCode());
        if (!own || !station.fivePowers()) {
            throw Refused.invalid("call.station-not-yours", station.name());
        }
        if (!binds(entry, township)) {
            throw Refused.invalid(
                    "call.station-matter-not-here",
                    entry.name(),
                    organization.unit(township).name());
        }
        if (!takesPart(station, entry, township)) {
            throw Refused.invalid("call.station-not-responsible", station.name(), entry.name());
        }
    }

    /** The stations of the township that {@link #checkStation} lets have a call about the matter. */
    public List<OrganizationUnit> stationsFor(MatterEntry entry, String township) {
        return binds(entry, township)
                ? organization.stationsIn(township).stream()
                        .filter(OrganizationUnit::fivePowers)
                        .filter(station -> takesPart(station, entry, township))
                        .toList()
                : List.of();
    }

    private boolean takesPart(OrganizationUnit station, MatterEntry entry, String township) {
        Responsibility duty = responsible.of(entry, township);
        return Stream.concat(
                        Stream.ofNullable(station.dispatchingDepartmentCode()),
                        Stream.of(organization.enforcementCenterOf(township)))
                .anyMatch(unit -> duty.leadUnit().equals(unit)
                        || duty.coopUnits().contains(unit)
                        || duty.fallbackUnit().equals(unit));
    }
}
