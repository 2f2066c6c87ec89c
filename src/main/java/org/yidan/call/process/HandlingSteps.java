package org.yidan.call.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.yidan.call.handling.Arrival;
import org.yidan.call.handling.Cooperation;
import org.yidan.call.handling.CooperationDesk;
import org.yidan.call.handling.HandlingDesk;
import org.yidan.call.handling.HandlingMeasure;
import org.yidan.call.handling.HandlingResult;
import org.yidan.call.handling.HandlingTreatment;
import org.yidan.call.handling.MeasureDesk;
import org.yidan.call.handling.Reinspection;
import org.yidan.call.handling.ResponseDesk;
import org.yidan.call.handling.ResultDesk;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;
import org.yidan.shared.OfficeClock;

/** The work on a call: first response, handling, co-operation, reinspection, approval, and the cases it asks for. */
@StepBean("handling")
class HandlingSteps {

    /** The party has the whole working day. */
    private static final LocalTime CLOSE = LocalTime.of(18, 0);

    private final CurrentCall current;
    private final ResponseDesk responseDesk;
    private final CooperationDesk cooperationDesk;
    private final HandlingDesk handlingDesk;
    private final Options options;
    private final MeasureDesk measureDesk;
    private final ResultDesk resultDesk;

    HandlingSteps(
            CurrentCall current,
            ResponseDesk responseDesk,
            CooperationDesk cooperationDesk,
            HandlingDesk handlingDesk,
            Options options,
            MeasureDesk measureDesk,
            ResultDesk resultDesk) {
        this.current = current;
        this.responseDesk = responseDesk;
        this.cooperationDesk = cooperationDesk;
        this.handlingDesk = handlingDesk;
        this.options = options;
        this.measureDesk = measureDesk;
        this.resultDesk = resultDesk;
    }

    /** The handler has arrived. */
    public void firstResponse(StepForm form) {
        Arrival arrival = new Arrival(
                form.moment("arrivedAt"),
                form.number("lat").orElse(null),
                form.number("lng").orElse(null),
                form.list("persons"),
                form.text("responseNote", 5, 4000));
        responseDesk.arrive(current.of(form), arrival, FormSubmission.of(form));
    }

    /** Asks for joint enforcement. */
    public void requestJointTask(DelegateExecution execution) {
        cooperationDesk.requestJointTask(current.of(execution));
    }

    /** The handler reports what he did. */
    public void handleMatter(StepForm form) {
        HandlingTreatment treatment = treatment(form);
        handlingDesk.handle(current.of(form), treatment, FormSubmission.of(form));
        Variables.RESULT.set(form.execution(), treatment.result().name());
        Variables.MEASURE.set(form.execution(), treatment.measure().name());
        Variables.BACK_TO_HANDLER.set(form.execution(), false);
        Variables.ANSWER_NOTE.set(form.execution(), null);
        if (treatment.measure() == HandlingMeasure.CORRECTION) {
            Variables.CORRECTION_DUE.set(form.execution(), closeOf(treatment.correctionDue()));
        }
    }

    private static HandlingTreatment treatment(FormAnswers answers) {
        answers.optionalText("correctionOrderNo", 100);
        answers.optionalText("resultNote", 4000);
        return new HandlingTreatment(
                answers.list("stepsDone").stream().map(HandlingSteps::number).toList(),
                answers.list("persons"),
                answers.optionalMoment("startedAt").orElse(null),
                answers.text("measures", 5, 4000),
                answers.choice("result", HandlingResult.class),
                answers.choice("measure", HandlingMeasure.class),
                answers.optionalDay("correctionDue").orElse(null),
                answers.optionalText("transferLetterNo", 100).orElse(null));
    }

    /** What is no number is no step of any guide either; the desk refuses it by name. */
    private static int number(String step) {
        return step.matches("\\d{1,4}") ? Integer.parseInt(step) : 0;
    }

    private static @Nullable Date closeOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : Date.from(day.atTime(CLOSE).atZone(OfficeClock.ZONE).toInstant());
    }

    /**
     * Shows a co-operating unit its own duty sentence. A listener and no input parameter, as those of a parallel task are
     * evaluated once for all units.
     */
    public void offerCoopDuty(DelegateTask task) {
        Variables.COOP_DUTY.setLocal(task, options.coopDuty(task.getExecution()));
    }

    /** A co-operating unit has done its own duty. */
    public void cooperate(StepForm form) {
        Cooperation cooperation = new Cooperation(
                Variables.COOP_UNIT.in(form.execution()),
                form.choice("coopOutcome", Cooperation.Outcome.class),
                form.text("coopNote", 5, 4000));
        cooperationDesk.cooperate(current.of(form), cooperation, FormSubmission.of(form));
    }

    /** Asks for the transfer of a suspected crime. */
    public void requestCrimeTransfer(DelegateExecution execution) {
        measureDesk.requestCrimeTransfer(current.of(execution));
    }

    /** Whether the party put it right. */
    public void reinspect(StepForm form) {
        Reinspection reinspection = new Reinspection(
                form.choice("correctionState", Reinspection.State.class),
                form.list("persons"),
                form.text("reinspectNote", 5, 4000));
        boolean caseNeeded = measureDesk.reinspect(current.of(form), reinspection, FormSubmission.of(form));
        Variables.CORRECTED.set(form.execution(), !caseNeeded);
    }

    /** Asks for a penalty case. */
    public void requestPenaltyCase(DelegateExecution execution) {
        measureDesk.requestPenaltyCase(current.of(execution));
    }

    /** The township judges the finding that nothing was there. */
    public void confirmNotTrue(StepForm form) {
        var decision = form.choice("notTrueDecision", ResultDesk.Confirmation.class);
        String note = form.text("confirmNote", 5, 4000);
        boolean confirmed = resultDesk.confirmNotTrue(current.of(form), decision, note, FormSubmission.of(form));
        Variables.NOT_TRUE_CONFIRMED.set(form.execution(), confirmed);
    }

    /** The leader of the responsible unit judges the result. */
    public void approveResult(StepForm form) {
        var decision = form.choice("approvalDecision", ResultDesk.Approval.class);
        String note = form.optionalText("approvalNote", 4000).orElse(null);
        boolean approved = resultDesk.approve(current.of(form), decision, note, FormSubmission.of(form));
        Variables.RESULT_APPROVED.set(form.execution(), approved);
    }
}
