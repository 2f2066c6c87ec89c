package org.yidan.call.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Direction;
import org.yidan.call.duty.Assignments;
import org.yidan.call.duty.TownshipGuard;
import org.yidan.call.duty.TownshipGuard.Attempt;
import org.yidan.call.intake.Registrations.Route;
import org.yidan.casework.naming.Nameable;
import org.yidan.catalog.MatterEntry;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Whom a call may go to: up and sideways anybody the list names, in to own stations, down only for a listed duty. */
@Component
class DirectionRules {

    private final Organization organization;
    private final Assignments assignments;
    private final TownshipGuard guard;
    private final Nameable nameable;

    DirectionRules(Organization organization, Assignments assignments, TownshipGuard guard, Nameable nameable) {
        this.nameable = nameable;
        this.organization = organization;
        this.assignments = assignments;
        this.guard = guard;
    }

    /** The township of the region in which the place lies: its code, or one the place's code begins with. */
    String townshipOf(String region, String areaCode) {
        return organization.townships(region).stream()
                .map(OrganizationUnit::code)
                .filter(areaCode::startsWith)
                .findFirst()
                .orElseThrow(() -> Refused.invalid("call.area-unknown", areaCode));
    }

    void check(RegisterCall command, Route route) {
        if (command.direction() == Direction.IN) {
            checkIn(command.stationUnit(), route);
        }
        if (command.direction() == Direction.DOWN) {
            checkDown(command, route);
        }
    }

    private void checkIn(@Nullable String stationUnit, Route route) {
        if (stationUnit == null) {
            throw Refused.invalid("call.station-missing");
        }
        if (!route.township().equals(route.starter().township())) {
            throw Refused.invalid("call.place-not-yours");
        }
        MatterEntry entry = route.entry().orElseThrow(() -> Refused.invalid("call.station-needs-matter"));
        OrganizationUnit station = nameable.unit(route.starter().region(), stationUnit, Role.UNIT_CLERK);
        assignments.checkStation(station, entry, route.township());
    }

    private void checkDown(RegisterCall command, Route route) {
        boolean listed = route.entry()
                .filter(entry -> assignments.townshipHasDuty(entry, route.township()))
                .isPresent();
        if (!listed) {
            String matter =
                    route.entry().map(MatterEntry::name).orElse(command.report().title());
            throw guard.blocked(new Attempt(
                    Attempt.NOT_REGISTERED,
                    route.starter().region(),
                    CallDesk.STEP,
                    route.starter().unitCode(),
                    command.actor(),
                    matter,
                    route.township()));
        }
    }
}
