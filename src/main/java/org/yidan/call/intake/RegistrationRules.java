package org.yidan.call.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yidan.call.Direction;
import org.yidan.call.Registration;
import org.yidan.call.duty.ListedMatters;
import org.yidan.call.intake.Registrations.Route;
import org.yidan.call.report.PinnedMatter;
import org.yidan.casework.time.CaseClock;
import org.yidan.shared.OfficeClock;

/** All that must hold before a call gets a number, in the order in which a clerk can mend it. */
@Component
class RegistrationRules {

    private final CallStarters starters;
    private final ListedMatters matters;
    private final DirectionRules directions;
    private final Registrations registrations;
    private final CaseClock clock;

    RegistrationRules(
            CallStarters starters,
            ListedMatters matters,
            DirectionRules directions,
            Registrations registrations,
            CaseClock clock) {
        this.starters = starters;
        this.matters = matters;
        this.directions = directions;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** The present, to the second. */
    Instant now() {
        return clock.now();
    }

    /** The record to be, or the refusal. */
    Registration checked(RegisterCall sent) {
        RegisterCall command = sent.direction() == Direction.IN ? sent : sent.withoutStation();
        CallStarter starter = starters.requireFor(command.actor(), command.direction());
        ReportRules.check(command, now());
        String township =
                directions.townshipOf(starter.region(), command.place().areaCode());
        LocalDate today = LocalDate.ofInstant(now(), OfficeClock.ZONE);
        PinnedMatter matter = matters.pin(command.matter(), starter.region(), today);
        Route route = new Route(starter, township, matter, matters.entryOf(matter));
        directions.check(command, route);
        return registrations.of(command, route, now());
    }
}
