package org.yidan.powerreturn.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.engine.steps.Step;
import org.yidan.organization.Organization;
import org.yidan.powerreturn.steps.PowerReturnStep;
import org.yidan.shared.Texts;

/** Tells the accountability ledger of duties of a return that were not kept (RULES 7.8). */
@Component
public class ReturnLapses {

    private static final int NOTABLE = 2;

    private final DutyLapses lapses;
    private final CaseClock clock;
    private final CaseJournal journal;
    private final Organization organization;

    ReturnLapses(DutyLapses lapses, CaseClock clock, CaseJournal journal, Organization organization) {
        this.lapses = lapses;
        this.clock = clock;
        this.journal = journal;
        this.organization = organization;
    }

    /** No opinion within the limit. */
    public void lateOpinion(CaseFile file, String unit, Step step) {
        tell(file, unit, null, step, Category.LATE_OPINION, 1, "fact.late-opinion", due(file, step, unit));
    }

    /** The handover was not signed within the limit. */
    public void lateHandover(CaseFile file, String unit, String township) {
        tell(
                file,
                unit,
                null,
                PowerReturnStep.SIGN_HANDOVER_IN,
                Category.OVERDUE_HANDLE,
                NOTABLE,
                "fact.late-handover",
                due(file, PowerReturnStep.SIGN_HANDOVER_IN, township));
    }

    /** The department refuses what the county government has decided. */
    public void refusedTakeover(CaseFile file, String unit, String person) {
        tell(
                file,
                unit,
                person,
                PowerReturnStep.SIGN_HANDOVER_IN,
                Category.REFUSED_RULING,
                NOTABLE,
                "fact.refused-takeover",
                null);
    }

    private @Nullable Instant due(CaseFile file, Step step, String unit) {
        return clock.running(file.caseNo(), step, unit)
                .or(() -> clock.running(file.caseNo(), step))
                .map(CaseDeadline::due)
                .orElse(null);
    }

    private void tell(
            CaseFile file,
            String unit,
            @Nullable String person,
            Step step,
            Category category,
            int severity,
            String fact,
            @Nullable Instant due) {
        Instant now = journal.now();
        String sentence = Texts.kept(
                "powerreturn." + fact,
                organization.unit(unit).name(),
                file.caseNo(),
                String.valueOf(file.matterName()),
                due == null ? "" : DutyLapses.minute(due),
                DutyLapses.minute(now));
        lapses.tell(new DutyLapsed(
                file.caseNo(), file.region(), unit, person, step, category, severity, sentence, due, now));
    }
}
