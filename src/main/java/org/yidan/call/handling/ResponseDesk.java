package org.yidan.call.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallSettings;
import org.yidan.call.duty.Lapse;
import org.yidan.call.duty.Lapses;
import org.yidan.call.handling.Arrival.Where;
import org.yidan.call.report.Place;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.Presence;
import org.yidan.casework.time.CaseClock;
import org.yidan.shared.Minutes;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** The first response on site (RULES A8): proof that somebody came, in time and to the place. */
@Service
@Transactional
public class ResponseDesk {

    private static final MatterCallStep STEP = MatterCallStep.FIRST_RESPONSE;

    private final OnSiteOfficers crew;
    private final CaseJournal journal;
    private final CaseClock clock;
    private final Lapses lapses;
    private final CallSettings settings;

    ResponseDesk(OnSiteOfficers crew, CaseJournal journal, CaseClock clock, Lapses lapses, CallSettings settings) {
        this.crew = crew;
        this.journal = journal;
        this.clock = clock;
        this.lapses = lapses;
        this.settings = settings;
    }

    /** Records the arrival; one after the limit goes to the ledger, one outside the geofence is marked. */
    public void arrive(Call call, Arrival arrival, FormSubmission sent) {
        call.requireRunning();
        String unit = call.requireLeadUnit();
        Instant arrivedAt = arrival.arrivedAt();
        requireBetweenDispatchAndNow(call, arrivedAt);
        OnSiteOfficers.OnSite onSite =
                crew.of(unit, arrival.persons(), LocalDate.ofInstant(arrivedAt, OfficeClock.ZONE));
        tellIfLate(call, unit, arrivedAt);

        call.firstResponse(arrivedAt);
        var present = new Presence(
                onSite.persons(), onSite.cardNos(), List.of(), null, arrivedAt, arrival.lat(), arrival.lng());
        journal.done(
                call.file(),
                sent.entry(where(call, arrival), arrival.note()).forUnit(unit).with(present));
    }

    private void requireBetweenDispatchAndNow(Call call, Instant arrivedAt) {
        if (Minutes.after(arrivedAt, clock.now())) {
            throw Refused.invalid("call.arrival-in-the-future");
        }
        // Forms know minutes only: an arrival in the minute of the dispatch is not before it.
        Instant dispatched = call.dispatchedAt();
        if (dispatched != null && Minutes.before(arrivedAt, dispatched)) {
            throw Refused.invalid("call.arrival-before-dispatch");
        }
    }

    private void tellIfLate(Call call, String unit, Instant arrivedAt) {
        clock.running(call.callNo(), STEP)
                .filter(deadline -> !deadline.told() && Minutes.after(arrivedAt, deadline.due()))
                .ifPresent(deadline -> lapses.tell(
                        call,
                        new Lapse(
                                unit,
                                STEP,
                                Category.OVERDUE_RESPONSE,
                                1,
                                "overdue-response",
                                deadline.due(),
                                arrivedAt)));
    }

    private Where where(Call call, Arrival arrival) {
        Place called = call.place();
        double metres = called.metresTo(new Place(called.areaCode(), called.address(), arrival.lat(), arrival.lng()));
        if (Double.isInfinite(metres)) {
            return Where.POSITION_UNKNOWN;
        }
        return metres <= settings.geofenceMetres() ? Where.ON_SITE : Where.OFF_SITE;
    }
}
