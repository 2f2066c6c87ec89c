package org.yidan.call.outlook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Direction;
import org.yidan.call.Urgency;
import org.yidan.call.UrgencyRules;
import org.yidan.call.duty.Assignments;
import org.yidan.catalog.LegalBasis;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.Responsibility;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Looks ahead for a caller by the same list, units, urgency rules and limits as the call itself will go by. */
@Component
public class OutlookDesk {

    private final MatterCatalog catalog;
    private final ResponsibleUnits responsible;
    private final Organization organization;
    private final UrgencyRules urgencies;
    private final Assignments assignments;
    private final Timetable timetable;
    private final OfficeClock clock;

    OutlookDesk(
            MatterCatalog catalog,
            ResponsibleUnits responsible,
            Organization organization,
            UrgencyRules urgencies,
            Assignments assignments,
            Timetable timetable,
            OfficeClock clock) {
        this.catalog = catalog;
        this.responsible = responsible;
        this.organization = organization;
        this.urgencies = urgencies;
        this.assignments = assignments;
        this.timetable = timetable;
        this.clock = clock;
    }

    /**
     * What will happen; refuses a matter that is not on the list of today, and what would be refused when the call is sent: a
     * station that may not have it, a township that has no duty.
     */
    public Outlook of(Prospect prospect) {
        String version = catalog.versionInForce(prospect.region(), clock.today());
        String code = prospect.matterCode();
        if (code == null) {
            requireMatter(prospect);
            Urgency urgency = urgencyOf(prospect, null);
            return new Outlook(
                    null,
                    false,
                    List.of(),
                    null,
                    List.of(),
                    urgency.label(),
                    timetable.of(prospect, urgency, null, false),
                    version);
        }
        return listed(prospect, catalog.inForce(code, prospect.region(), clock.today()), version);
    }

    private Outlook listed(Prospect prospect, MatterEntry entry, String version) {
        check(prospect, entry);
        Responsibility duty = responsible.of(entry, prospect.township());
        String lead = Optional.ofNullable(directly(prospect)).orElse(duty.leadUnit());
        boolean ownLevel = organization.isTownshipLevel(lead);
        Urgency urgency = urgencyOf(prospect, entry.urgencyDefault());
        return new Outlook(
                organization.unit(lead).name(),
                ownLevel,
                prospect.direction() == Direction.DOWN ? List.of() : cooperating(entry, duty, lead),
                prospect.direction() == Direction.DOWN ? entry.townshipDuty() : entry.leadDuty(),
                catalog.legalBasis(entry.id()).stream()
                        .filter(basis -> basis.inForceOn(clock.today()))
                        .map(LegalBasis::citation)
                        .toList(),
                urgency.label(),
                timetable.of(prospect, urgency, entry, ownLevel),
                version);
    }

    private static void requireMatter(Prospect prospect) {
        if (prospect.direction() == Direction.IN) {
            throw Refused.invalid("call.station-needs-matter");
        }
        if (prospect.direction() == Direction.DOWN) {
            throw Refused.invalid("call.township-needs-matter");
        }
    }

    /** The same questions as at registration, asked before anything is written. */
    private void check(Prospect prospect, MatterEntry entry) {
        String township = prospect.township();
        String station = prospect.station();
        if (township == null) {
            return;
        }
        if (prospect.direction() == Direction.IN && station != null) {
            organization.find(station).ifPresent(unit -> assignments.checkStation(unit, entry, township));
        }
        if (prospect.direction() == Direction.DOWN && !assignments.townshipHasDuty(entry, township)) {
            throw Refused.invalid(
                    "call.township-has-no-duty",
                    entry.name(),
                    organization.unit(township).name());
        }
    }

    /** The unit a call goes to whatever the list says: an own station, or the township asked for its listed duty. */
    private @Nullable String directly(Prospect prospect) {
        String named =
                switch (prospect.direction()) {
                    case IN -> prospect.station();
                    case DOWN -> prospect.township();
                    case UP, SIDE -> null;
                };
        return named == null || organization.find(named).isEmpty() ? null : named;
    }

    private List<String> cooperating(MatterEntry entry, Responsibility duty, String lead) {
        boolean dutyOfTownship = !entry.townshipDuty().isBlank();
        return duty.coopUnits().stream()
                .filter(unit -> !unit.equals(lead))
                .filter(unit -> dutyOfTownship || !organization.isTownshipLevel(unit))
                .map(unit -> organization.unit(unit).name())
                .toList();
    }

    private Urgency urgencyOf(Prospect prospect, @Nullable String matterDefault) {
        Urgency reported = prospect.reported();
        String said = reported == null ? matterDefault : reported.label();
        return urgencies.urgencyOf(
                prospect.peopleAtRisk(), said == null ? Urgency.ORDINARY.label() : said, matterDefault);
    }
}
