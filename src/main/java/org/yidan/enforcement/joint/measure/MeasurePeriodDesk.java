package org.yidan.enforcement.joint.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.Milestones;
import org.yidan.enforcement.joint.JointLapses;
import org.yidan.enforcement.joint.measure.TakenMeasure.State;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;

/** How long a measure on things may last: 30 days and once 30 more (行政强制法 25), evidence seven working days (行政处罚法 56). */
@Service
@Transactional
public class MeasurePeriodDesk {

    private static final JointEnforcementStep STEP = JointEnforcementStep.END_COMPULSION;
    private static final int DAYS = 30;
    private static final int EVIDENCE_WORKING_DAYS = 7;

    private final CaseFiles files;
    private final CaseJournal journal;
    private final CaseClock deadlines;
    private final Measures measures;
    private final JointLapses lapses;

    MeasurePeriodDesk(
            CaseFiles files, CaseJournal journal, CaseClock deadlines, Measures measures, JointLapses lapses) {
        this.files = files;
        this.journal = journal;
        this.deadlines = deadlines;
        this.measures = measures;
        this.lapses = lapses;
    }

    /** What becomes of the things before the period ends. */
    public enum Ending implements StepResult {
        EXTEND,
        LIFT,
        /** Decided on in the penalty case. */
        DECIDED_IN_CASE;

        @Override
        public Step step() {
            return JointEnforcementStep.END_COMPULSION;
        }
    }

    /** Takes up the next measure taken and begins its period, counted from when it was taken. */
    public TakenMeasure takeUp(CaseFile open) {
        CaseFile file = files.locked(open.caseNo());
        TakenMeasure measure = measures.nextTaken(file.caseNo())
                .orElseThrow(() -> new IllegalStateException("no measure of " + file.caseNo() + " to take up"));
        boolean evidence = measure.kind() == Measure.EVIDENCE;
        Milestones milestones = deadlines.openFrom(
                file,
                STEP,
                measure.unitCode(),
                evidence ? TimeLimit.workingDays(EVIDENCE_WORKING_DAYS) : TimeLimit.elapsedDays(DAYS),
                evidence ? "行政处罚法第五十六条" : "行政强制法第二十五条",
                measure.requireBegun());
        measures.runUntil(measure, milestones.due());
        return measure;
    }

    /** The leader ends the measure or extends it once; evidence is never extended. Says whether it goes on. */
    public boolean end(CaseFile open, long measureId, Ending ending, @Nullable String note, FormSubmission sent) {
        CaseFile file = files.locked(open.caseNo());
        TakenMeasure measure = measures.byId(measureId);
        boolean extend = ending == Ending.EXTEND;
        if (extend && measure.kind() == Measure.EVIDENCE) {
            throw Refused.invalid("enforcement.evidence-not-extended");
        }
        if (extend && measure.extended()) {
            throw Refused.invalid("enforcement.measure-extended-once");
        }
        Instant end = measure.endsAt();
        if (extend && end != null && journal.now().isAfter(end)) {
            throw Refused.invalid("enforcement.measure-period-over");
        }
        journal.done(file, sent.entry(ending, note).forUnit(measure.unitCode()));
        if (extend && end != null) {
            Milestones longer = deadlines.openFrom(
                    file, STEP, measure.unitCode(), TimeLimit.elapsedDays(DAYS), "行政强制法第二十五条：延长", end);
            measures.extend(measure, longer.due());
        } else {
            measures.state(measure, State.ENDED);
        }
        return extend;
    }

    /** The period ran out and nobody ended the measure: a fault of procedure. */
    public void overdue(CaseFile open, long measureId) {
        CaseFile file = files.locked(open.caseNo());
        TakenMeasure measure = measures.byId(measureId);
        lapses.tell(file, measure.unitCode(), STEP, Category.PROCEDURE_DEFECT, "measure-overdue", measure.endsAt());
        journal.note(
                file,
                StepEntry.bySystem(JointEnforcementStep.NOTE_MEASURE_OVERDUE, null)
                        .forUnit(measure.unitCode()));
    }

    /** The leader did not approve an urgent measure within 24 hours. */
    public void approvalLate(CaseFile open, String unitCode) {
        CaseFile file = files.locked(open.caseNo());
        Instant due = deadlines
                .running(file.caseNo(), JointEnforcementStep.APPROVE_AFTER_MEASURE, unitCode)
                .map(deadline -> deadline.due())
                .orElse(null);
        lapses.tell(
                file,
                unitCode,
                JointEnforcementStep.APPROVE_AFTER_MEASURE,
                Category.PROCEDURE_DEFECT,
                "approval-late",
                due);
        journal.note(
                file,
                StepEntry.bySystem(JointEnforcementStep.NOTE_APPROVAL_LATE, null)
                        .forUnit(unitCode));
    }
}
