package org.yidan.call.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallRefused;
import org.yidan.call.events.PenaltyCaseRequested;
import org.yidan.call.journal.CallJournal;
import org.yidan.call.time.CallClock;
import org.yidan.casework.journal.Presence;
import org.yidan.casework.journal.Sent;
import org.yidan.casework.journal.StepEntry;
import org.yidan.shared.OfficeClock;

/** What follows a measure (G8): reinspection of a correction, a penalty case, the transfer to the police. */
@Service
@Transactional
public class MeasureDesk {

    private final Crew crew;
    private final CallJournal journal;
    private final CallClock clock;
    private final ApplicationEventPublisher events;

    MeasureDesk(Crew crew, CallJournal journal, CallClock clock, ApplicationEventPublisher events) {
        this.crew = crew;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** Records a reinspection by two officers with cards; says whether the party put it right. */
    public boolean reinspect(Call call, Reinspection reinspection, Sent sent) {
        call.requireRunning();
        String unit = call.requireLeadUnit();
        LocalDate today = today();
        Crew.OnSite onSite = crew.of(unit, reinspection.persons(), today);
        onSite.requireTwoCards(today);
        journal.done(
                call,
                sent.entry("reinspect", reinspection.state(), reinspection.note())
                        .forUnit(unit)
                        .with(Presence.of(onSite.persons(), onSite.cardNos())));
        return reinspection.state() == Reinspection.State.CORRECTED;
    }

    /** Asks for a penalty case of the responsible unit. */
    public void requestPenaltyCase(Call call) {
        String unit = call.requireLeadUnit();
        journal.note(
                call,
                StepEntry.bySystem("requestPenaltyCase", "REQUESTED", null).forUnit(unit));
        events.publishEvent(new PenaltyCaseRequested(call.callNo(), call.region(), unit));
    }

    /** Records a case that was filed outside of the system; the day is one in Asia/Shanghai. */
    public void fileCase(Call call, String caseNo, LocalDate filedAt, Sent sent) {
        call.requireRunning();
        LocalDate dispatched = day(call.dispatchedAt());
        if (filedAt.isAfter(today()) || (dispatched != null && filedAt.isBefore(dispatched))) {
            throw CallRefused.invalid("case-day-wrong");
        }
        journal.done(
                call,
                sent.entry("fileCaseByHand", HandlingResult.CASE_FILED, caseNo).forUnit(call.requireLeadUnit()));
    }

    /** Records the transfer of a suspected crime to the police (F-45). */
    public void transferCrime(Call call, String transferNo, Instant transferredAt, Sent sent) {
        call.requireRunning();
        Instant dispatched = call.dispatchedAt();
        if (transferredAt.isAfter(clock.now())
                || (dispatched != null && transferredAt.isBefore(dispatched.truncatedTo(ChronoUnit.MINUTES)))) {
            throw CallRefused.invalid("transfer-time-wrong");
        }
        journal.done(
                call,
                sent.entry("transferCrimeByHand", HandlingResult.TRANSFERRED, transferNo)
                        .forUnit(call.requireLeadUnit()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), OfficeClock.ZONE);
    }

    private static @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, OfficeClock.ZONE);
    }
}
