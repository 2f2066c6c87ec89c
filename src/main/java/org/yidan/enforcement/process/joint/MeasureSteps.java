package org.yidan.enforcement.process.joint;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.measure.CompulsionDesk;
import org.yidan.enforcement.joint.measure.CompulsionDesk.Decision;
import org.yidan.enforcement.joint.measure.CompulsionDesk.Taking;
import org.yidan.enforcement.joint.measure.CorrectionDesk;
import org.yidan.enforcement.joint.measure.CorrectionDesk.Found;
import org.yidan.enforcement.joint.measure.CorrectionDesk.Next;
import org.yidan.enforcement.joint.measure.CorrectionDesk.Reinspection;
import org.yidan.enforcement.joint.measure.HandOverDesk;
import org.yidan.enforcement.joint.measure.HandOverDesk.Receipt;
import org.yidan.enforcement.joint.measure.MeasurePeriodDesk;
import org.yidan.enforcement.joint.measure.MeasurePeriodDesk.Ending;
import org.yidan.enforcement.joint.measure.Measures;
import org.yidan.enforcement.joint.measure.TakenMeasure;
import org.yidan.enforcement.joint.site.InspectionDesk.PartySign;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** Corrections, compulsory measures and the hand-over to who is competent. */
@StepBean("measuring")
class MeasureSteps {

    private final CurrentCase current;
    private final CorrectionDesk correctionDesk;
    private final CompulsionDesk compulsionDesk;
    private final MeasurePeriodDesk measurePeriodDesk;
    private final HandOverDesk handOverDesk;
    private final Measures measures;

    MeasureSteps(
            CurrentCase current,
            CorrectionDesk correctionDesk,
            CompulsionDesk compulsionDesk,
            MeasurePeriodDesk measurePeriodDesk,
            HandOverDesk handOverDesk,
            Measures measures) {
        this.current = current;
        this.correctionDesk = correctionDesk;
        this.compulsionDesk = compulsionDesk;
        this.measurePeriodDesk = measurePeriodDesk;
        this.handOverDesk = handOverDesk;
        this.measures = measures;
    }

    /** The subject orders to correct. */
    public void orderCorrection(StepForm form) {
        form.text("correctionDemand", 5, 2000);
        form.text("correctionBasis", 4, 500);
        form.text("rightsNote", 4, 1000);
        form.moment("servedAt");
        Instant end = correctionDesk.order(
                current.of(form),
                Variables.VIOLATION_NO.in(form.execution()),
                form.day("correctionDay"),
                FormSubmission.of(form));
        Variables.CORRECTION_END.set(form.execution(), end);
    }

    /** Lead and subject look whether it was put right. */
    public void jointReinspection(StepForm form) {
        CaseFile file = current.of(form);
        int violationNo = Variables.VIOLATION_NO.in(form.execution());
        Reinspection report = new Reinspection(
                form.choice("correctionResult", Found.class),
                form.list("persons"),
                form.text("reinspectNote", 5, 2000),
                form.optionalDay("correctionDay").orElse(null));
        Next next = correctionDesk.reinspect(file, violationNo, report, FormSubmission.of(form));
        Variables.CORRECTION_FOUND.set(form.execution(), next.name());
        Variables.CORRECTION_END.set(form.execution(), correctionDesk.end(file, violationNo));
    }

    /** The leader decides about a measure before it is taken. */
    public void approveCompulsion(StepForm form) {
        Decision decision = form.choice("decision", Decision.class);
        String note = form.optionalText("decisionNote", 1000).orElse(null);
        compulsionDesk.approve(
                current.of(form), Variables.VIOLATION_NO.in(form.execution()), decision, note, FormSubmission.of(form));
        Variables.COMPULSION_APPROVED.set(form.execution(), decision == Decision.APPROVE);
    }

    /** Officers carry a measure out. */
    public void compulsoryMeasure(StepForm form) {
        Taking taking = new Taking(form.moment("takenAt"), form.list("persons"), form.text("measureBasis", 4, 500));
        form.text("goodsTaken", 2, 2000);
        form.text("storage", 2, 200);
        form.choice("partySign", PartySign.class);
        compulsionDesk.take(
                current.of(form), Variables.VIOLATION_NO.in(form.execution()), taking, FormSubmission.of(form));
    }

    /** The leader decides about an urgent measure afterwards. */
    public void approveAfterMeasure(StepForm form) {
        Decision decision = form.choice("decision", Decision.class);
        String note = form.optionalText("decisionNote", 1000).orElse(null);
        compulsionDesk.approveAfterwards(
                current.of(form), Variables.VIOLATION_NO.in(form.execution()), decision, note, FormSubmission.of(form));
        Variables.COMPULSION_APPROVED.set(form.execution(), decision == Decision.APPROVE);
    }

    /** The leader was asked for an approval for 24 hours in vain. */
    public void noteApprovalLate(DelegateExecution execution) {
        measurePeriodDesk.approvalLate(current.of(execution), CaseVariables.UNIT.in(execution));
    }

    /** Officers lift a measure that was not approved. */
    public void liftCompulsion(StepForm form) {
        Instant liftedAt = form.moment("liftedAt");
        String note = form.text("liftNote", 2, 1000);
        compulsionDesk.lift(
                current.of(form), Variables.VIOLATION_NO.in(form.execution()), liftedAt, note, FormSubmission.of(form));
    }

    /** Officers write the letter of transfer. */
    public void transferToCompetent(StepForm form) {
        form.text("materials", 2, 2000);
        form.optionalText("letterNote", 2000);
        handOverDesk.transfer(current.of(form), Variables.VIOLATION_NO.in(form.execution()), FormSubmission.of(form));
    }

    /** From here on the receiving unit is the one that acts. */
    public void sendTransferLetter(DelegateExecution execution) {
        String taskNo = current.of(execution).caseNo();
        int violationNo = Variables.VIOLATION_NO.in(execution);
        CaseVariables.UNIT.setLocal(
                execution, measures.one(taskNo, violationNo, Measure.TRANSFER).requireTarget());
    }

    /** The receiving unit acknowledges a transfer. */
    public void receiptTransfer(StepForm form) {
        Receipt receipt = form.choice("receipt", Receipt.class);
        String note = form.optionalText("receiptNote", 1000).orElse(null);
        handOverDesk.receipt(
                current.of(form), Variables.VIOLATION_NO.in(form.execution()), receipt, note, FormSubmission.of(form));
    }

    /** The receiving unit did not answer in time. */
    public void noteReceiptMissing(DelegateExecution execution) {
        handOverDesk.receiptMissing(current.of(execution), Variables.VIOLATION_NO.in(execution));
    }

    /** Begins the period of the next measure taken. */
    public void takeUpMeasure(DelegateExecution execution) {
        TakenMeasure measure = measurePeriodDesk.takeUp(current.of(execution));
        CaseVariables.UNIT.setLocal(execution, measure.unitCode());
        Variables.MEASURE_ID.setLocal(execution, measure.id());
        Variables.MEASURE_EXTENDED.setLocal(execution, false);
    }

    /** The leader ends a measure or extends it once. */
    public void endCompulsion(StepForm form) {
        Ending ending = form.choice("measureEnding", Ending.class);
        String note = form.text("endingNote", 2, 1000);
        boolean extended = measurePeriodDesk.end(
                current.of(form), Variables.MEASURE_ID.in(form.execution()), ending, note, FormSubmission.of(form));
        Variables.MEASURE_EXTENDED.set(form.execution(), extended);
    }

    /** The period of a measure ran out. */
    public void noteMeasureOverdue(DelegateExecution execution) {
        measurePeriodDesk.overdue(current.of(execution), Variables.MEASURE_ID.in(execution));
    }
}
