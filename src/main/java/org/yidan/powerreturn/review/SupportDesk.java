package org.yidan.powerreturn.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.time.CaseClock;
import org.yidan.powerreturn.PowerReturnSettings;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.steps.PowerReturnStep;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Support by the department (RULES C7): a plan of three months, or help at once while the review goes on. */
@Service
@Transactional
public class SupportDesk {

    /** How a department helps. */
    public enum Measure {
        TRAINING,
        SECONDMENT,
        JOINT_DUTY
    }

    private static final PowerReturnStep PERIOD = PowerReturnStep.SUPPORT_PERIOD;

    private final ReturnFiles returns;
    private final CaseJournal journal;
    private final CaseClock clock;
    private final PowerReturnSettings settings;

    SupportDesk(ReturnFiles returns, CaseJournal journal, CaseClock clock, PowerReturnSettings settings) {
        this.returns = returns;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    /** The plan begins now; gives back when it ends. The township keeps its duty meanwhile. */
    public Instant plan(CaseFile caseFile, List<Measure> measures, String text, FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        if (measures.isEmpty()) {
            throw Refused.invalid("powerreturn.measure-missing");
        }
        if (file.supportRounds() >= settings.supportRounds()) {
            throw Refused.conflict("powerreturn.support-used-up", settings.supportRounds());
        }
        file.support();
        journal.done(caseFile, sent.entry(PowerReturnStep.PLAN_SUPPORT, text));
        LocalDate today = journal.now().atZone(OfficeClock.ZONE).toLocalDate();
        int days = (int) ChronoUnit.DAYS.between(today, today.plusMonths(settings.supportMonths()));
        return clock.openAt(caseFile, PERIOD, null, TimeLimit.elapsedDays(days), Texts.kept("powerreturn.rule.support"))
                .due();
    }

    /** The plan has run; the capability is assessed again. */
    public void report(CaseFile caseFile, String text, FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        file.supportEnded();
        clock.meet(caseFile, PERIOD, null);
        journal.done(caseFile, sent.entry(PowerReturnStep.REPORT_SUPPORT, text));
    }
}
