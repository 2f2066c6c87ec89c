package org.yidan.call.ruling;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yidan.call.steps.RulingStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.engine.steps.Step;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/** Tells the ledger of opinions and decisions that are not there in time (RULES 7.8, LATE_OPINION). */
@Component
class RulingLapses {

    private static final String LATE = "LATE";

    private final CaseClock clock;
    private final CaseJournal journal;
    private final DutyLapses lapses;
    private final Organization organization;

    RulingLapses(CaseClock clock, CaseJournal journal, DutyLapses lapses, Organization organization) {
        this.clock = clock;
        this.journal = journal;
        this.lapses = lapses;
        this.organization = organization;
    }

    /** Once for a step whose running deadline is over. */
    void tellIfLate(RulingCase ruling, Step step) {
        clock.running(ruling.caseNo(), step)
                .filter(deadline -> !deadline.due().isAfter(clock.now()))
                .filter(deadline -> !toldOf(ruling, step))
                .ifPresent(deadline -> tell(ruling, step, deadline.due()));
    }

    private boolean toldOf(RulingCase ruling, Step step) {
        return journal.acts(ruling.caseNo()).stream()
                .anyMatch(act -> act.result().equals(LATE) && step.key().equals(act.note()));
    }

    private void tell(RulingCase ruling, Step step, Instant due) {
        CaseFile file = ruling.file();
        String unit = unitOf(file.region(), step);
        journal.note(
                file,
                StepEntry.bySystem(RulingStep.NOTE_LATE_OPINION, step.key()).forUnit(unit));
        lapses.tell(new DutyLapsed(
                file.caseNo(),
                file.region(),
                unit,
                null,
                step,
                Category.LATE_OPINION,
                1,
                Texts.kept(
                        "call.fact.late-ruling-opinion",
                        organization.unit(unit).name(),
                        DutyLapses.minute(due),
                        file.caseNo()),
                due,
                clock.now()));
    }

    private String unitOf(String region, Step step) {
        if (step == RulingStep.DRAFT_LEGAL_OPINION) {
            return organization.justiceOffice(region);
        }
        return step == RulingStep.CONFIRM_RULING
                ? organization.government(region)
                : organization.staffingOffice(region);
    }
}
