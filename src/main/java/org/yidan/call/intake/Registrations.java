package org.yidan.call.intake;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.CallSettings;
import org.yidan.call.Calls;
import org.yidan.call.Registration;
import org.yidan.call.Urgency;
import org.yidan.call.UrgencyRules;
import org.yidan.call.intake.RegisterCall.Citizen;
import org.yidan.call.intake.RegisterCall.PartyConcerned;
import org.yidan.call.intake.RegisterCall.UrgencyChoice;
import org.yidan.call.report.Caller;
import org.yidan.call.report.Party;
import org.yidan.call.report.PinnedMatter;
import org.yidan.call.report.Place;
import org.yidan.catalog.MatterEntry;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Composes the record of a new call from what was entered and what the list says: urgency, repetition. */
@Component
class Registrations {

    /** Of a meridian; a little less than it has, so that the box of degrees is never too small. */
    private static final double METRES_PER_DEGREE = 111_000;
    /** A degree of longitude shrinks towards the poles; nobody calls from there. */
    private static final double LEAST_SHRINKING = 0.01;

    private final UrgencyRules rules;
    private final Calls calls;
    private final CallSettings settings;

    Registrations(UrgencyRules rules, Calls calls, CallSettings settings) {
        this.rules = rules;
        this.calls = calls;
        this.settings = settings;
    }

    /** Where a checked call comes from, and what it is about. */
    record Route(CallStarter starter, String township, PinnedMatter matter, Optional<MatterEntry> entry) {}

    Registration of(RegisterCall command, Route route, Instant now) {
        String matterDefault = route.entry().map(MatterEntry::urgencyDefault).orElse(null);
        UrgencyChoice choice = command.urgency();
        Urgency urgency =
                rules.urgencyOf(choice.peopleAtRisk(), choice.reported().label(), matterDefault);
        return new Registration(
                route.starter().region(),
                command.direction(),
                command.report(),
                command.place(),
                caller(route.starter(), command.citizen()),
                party(command.party()),
                route.matter(),
                urgency,
                reason(choice, urgency, matterDefault),
                route.township(),
                command.stationUnit(),
                repeatedCall(route, command.place(), now));
    }

    private static @Nullable String reason(UrgencyChoice choice, Urgency urgency, @Nullable String matterDefault) {
        if (choice.reason() != null) {
            return choice.reason();
        }
        if (choice.peopleAtRisk()) {
            return Texts.kept("call.urgency-people-at-risk");
        }
        if (matterDefault != null && !matterDefault.equals(urgency.label())) {
            throw Refused.invalid("call.urgency-without-reason", matterDefault, urgency.label());
        }
        return null;
    }

    private Caller caller(CallStarter starter, Citizen citizen) {
        return new Caller(starter.userId(), starter.unitCode(), citizen.name(), citizen.phone(), citizen.anonymous());
    }

    private @Nullable Party party(PartyConcerned party) {
        return party.name() == null && party.type() == null && party.idNo() == null
                ? null
                : new Party(party.name(), party.idNo(), party.type());
    }

    /** The last call of the same matter at the same place, closed not long ago (RULES 1.6). */
    private @Nullable String repeatedCall(Route route, Place place, Instant now) {
        String code = route.matter().code();
        Double lat = place.lat();
        Double lng = place.lng();
        if (code == null || lat == null || lng == null) {
            return null;
        }
        double north = settings.duplicateMetres() / METRES_PER_DEGREE;
        double east = north / Math.max(Math.cos(Math.toRadians(lat)), LEAST_SHRINKING);
        return calls
                .closedNearby(
                        route.starter().region(),
                        code,
                        now.minus(settings.repeatWindow()),
                        lat - north,
                        lat + north,
                        lng - east,
                        lng + east)
                .stream()
                .filter(closed -> closed.place().metresTo(place) <= settings.duplicateMetres())
                .findFirst()
                .map(closed -> closed.callNo())
                .orElse(null);
    }
}
