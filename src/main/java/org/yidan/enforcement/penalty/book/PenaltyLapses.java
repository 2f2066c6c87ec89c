package org.yidan.enforcement.penalty.book;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** Tells the accountability ledger of duties that were not kept in a case (RULES 7.8). */
@Component
public class PenaltyLapses {

    private static final int SEVERE = 2;

    private final DutyLapses lapses;
    private final Organization organization;
    private final OfficeClock clock;

    PenaltyLapses(DutyLapses lapses, Organization organization, OfficeClock clock) {
        this.lapses = lapses;
        this.organization = organization;
        this.clock = clock;
    }

    /** The ninety days are over without a decision. */
    public void overNinety(PenaltyCase penalty, Instant due) {
        tell(penalty, PenaltyCaseStep.PENALTY_CASE, DutyLapsed.Category.CASE_OVER_90, SEVERE, "over-ninety", due);
    }

    /** A step of the procedure came too late. */
    public void late(PenaltyCase penalty, Step step, String fact, Instant due) {
        tell(penalty, step, DutyLapsed.Category.PROCEDURE_DEFECT, 1, fact, due);
    }

    private void tell(
            PenaltyCase penalty, Step step, DutyLapsed.Category category, int severity, String fact, Instant due) {
        String unit = organization.unit(penalty.leadUnit()).name();
        String text = Texts.kept("enforcement.fact." + fact, unit, penalty.caseNo(), DutyLapses.minute(due));
        lapses.tell(new DutyLapsed(
                penalty.caseNo(),
                penalty.region(),
                penalty.leadUnit(),
                null,
                step,
                category,
                severity,
                text,
                due,
                clock.instant()));
    }
}
