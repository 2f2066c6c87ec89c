package org.yidan.call.handling;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.events.CrimeTransferRequested;
import org.yidan.call.events.PenaltyCaseRequested;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.Presence;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.shared.OfficeClock;

/** What follows a measure (RULES AG8): reinspection of a correction, a penalty case, the transfer to the police. */
@Service
@Transactional
public class MeasureDesk {

    private final OnSiteOfficers crew;
    private final CaseJournal journal;
    private final CaseClock clock;
    private final ApplicationEventPublisher events;
    private final FiledCases filed;

    MeasureDesk(
            OnSiteOfficers crew,
            CaseJournal journal,
            CaseClock clock,
            ApplicationEventPublisher events,
            FiledCases filed) {
        this.crew = crew;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
        this.filed = filed;
    }

    /**
     * Records a reinspection by two officers with cards; says whether a case is to be asked for: the party did not put it right,
     * a matter of the list says who is competent, and none was filed yet.
     */
    public boolean reinspect(Call call, Reinspection reinspection, FormSubmission sent) {
        call.requireRunning();
        String unit = call.requireLeadUnit();
        LocalDate today = today();
        OnSiteOfficers.OnSite onSite = crew.of(unit, reinspection.persons(), today);
        onSite.requireTwoCards(today);
        journal.done(
                call.file(),
                sent.entry(reinspection.state(), reinspection.note())
                        .forUnit(unit)
                        .with(Presence.of(onSite.persons(), onSite.cardNos())));
        return reinspection.state() != Reinspection.State.CORRECTED
                && call.matter().listed()
                && !filed.hasOwn(call);
    }

    /** Asks for a penalty case of the responsible unit. */
    public void requestPenaltyCase(Call call) {
        String unit = call.requireLeadUnit();
        journal.note(call.file(), StepEntry.bySystem(FiledCases.REQUEST, null).forUnit(unit));
        events.publishEvent(new PenaltyCaseRequested(call.callNo(), call.region(), unit));
    }

    /** Asks for the transfer of a suspected crime to the police. */
    public void requestCrimeTransfer(Call call) {
        String unit = call.requireLeadUnit();
        journal.note(
                call.file(),
                StepEntry.bySystem(MatterCallStep.REQUEST_CRIME_TRANSFER, null).forUnit(unit));
        events.publishEvent(new CrimeTransferRequested(call.callNo(), call.region(), unit));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), OfficeClock.ZONE);
    }
}
