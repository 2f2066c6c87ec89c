package org.yidan.level.objection;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.casework.level.ObjectedTask;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.engine.steps.StepTable;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/**
 * Tells the ledger of a late answer, and of work sent to a township that the list does not give it (RULES 7.8, 7.9).
 */
@Component
class LevelLapses {

    private final DutyLapses lapses;
    private final CaseFiles files;
    private final CaseClock clock;
    private final Organization organization;
    private final StepTable steps;

    LevelLapses(DutyLapses lapses, CaseFiles files, CaseClock clock, Organization organization, StepTable steps) {
        this.steps = steps;
        this.lapses = lapses;
        this.files = files;
        this.clock = clock;
        this.organization = organization;
    }

    void late(CaseFile file, LevelObjection objection) {
        String office = organization.staffingOffice(file.region());
        Instant due = clock.running(file.caseNo(), AnswerDesk.STEP)
                .map(CaseDeadline::due)
                .orElseGet(clock::now);
        lapses.tell(new DutyLapsed(
                file.caseNo(),
                file.region(),
                office,
                null,
                AnswerDesk.STEP,
                Category.LATE_OPINION,
                1,
                Texts.kept(
                        "level.fact.late",
                        organization.unit(office).name(),
                        DutyLapses.minute(due),
                        file.caseNo(),
                        objection.aboutNo()),
                due,
                clock.now()));
    }

    /** Against the unit that sent it. */
    void unlisted(LevelObjection objection) {
        CaseFile file = files.byNo(objection.objectionNo());
        ObjectedTask task = objection.task();
        lapses.tell(new DutyLapsed(
                objection.aboutNo(),
                file.region(),
                objection.sender(),
                null,
                steps.in(task.processKey(), task.step()),
                Category.UNLISTED_ASSIGNMENT,
                2,
                Texts.kept(
                        "level.fact.unlisted",
                        organization.unit(objection.sender()).name(),
                        organization.unit(objection.unitCode()).name(),
                        objection.aboutNo(),
                        objection.objectionNo()),
                null,
                clock.now()));
    }
}
