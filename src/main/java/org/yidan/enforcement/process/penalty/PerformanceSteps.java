package org.yidan.enforcement.process.penalty;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.execution.CourtDesk;
import org.yidan.enforcement.penalty.execution.PerformanceDesk;
import org.yidan.enforcement.penalty.execution.PublicityDesk;
import org.yidan.enforcement.penalty.execution.ServiceDesk;
import org.yidan.enforcement.penalty.facts.Delivery;
import org.yidan.enforcement.penalty.facts.Performance;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** A decision is served, published, performed, or enforced by the court. */
@StepBean("penaltyPerformance")
class PerformanceSteps {

    private final ServiceDesk serviceDesk;
    private final PublicityDesk publicityDesk;
    private final PerformanceDesk performanceDesk;
    private final CourtDesk courtDesk;

    PerformanceSteps(
            ServiceDesk serviceDesk,
            PublicityDesk publicityDesk,
            PerformanceDesk performanceDesk,
            CourtDesk courtDesk) {
        this.serviceDesk = serviceDesk;
        this.publicityDesk = publicityDesk;
        this.performanceDesk = performanceDesk;
        this.courtDesk = courtDesk;
    }

    /** Service of the decision. */
    public void serveDecision(StepForm form) {
        ServiceDesk.NewService service = new ServiceDesk.NewService(
                form.choice("serviceMethod", Delivery.Method.class),
                form.day("servedOn"),
                form.text("serviceReceipt", 1, 100),
                form.optionalText("serviceConsent", 100).orElse(null));
        serviceDesk.serve(form.caseNo(), service, FormSubmission.of(form));
    }

    /** The decision was not served in time. */
    public void noteServiceLate(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        serviceDesk.noteLate(caseNo);
    }

    /** Publication of the decision. */
    public void publishPenalty(StepForm form) {
        LocalDate on = form.day("publishedOn");
        String address = form.text("publicityAddress", 1, 200);
        boolean deidentified = form.flag("deidentified");
        publicityDesk.publish(form.caseNo(), on, address, deidentified, FormSubmission.of(form));
    }

    /** Performance within the time. */
    public void recordPerformance(StepForm form) {
        PerformanceDesk.Performing act = PerformanceForm.of(form);
        boolean performed =
                performanceDesk.record(form.caseNo(), PenaltyCaseStep.RECORD_PERFORMANCE, act, FormSubmission.of(form));
        Variables.PERFORMED.set(form.execution(), performed);
    }

    /** The written reminder. */
    public void remindParty(StepForm form) {
        LocalDate on = form.day("remindedOn");
        String text = form.text("reminderText", 5, 2000);
        performanceDesk.remind(form.caseNo(), on, text, FormSubmission.of(form));
    }

    /** Performance after the reminder. */
    public void awaitPerformance(StepForm form) {
        PerformanceDesk.Performing act = PerformanceForm.of(form);
        boolean performed =
                performanceDesk.record(form.caseNo(), PenaltyCaseStep.AWAIT_PERFORMANCE, act, FormSubmission.of(form));
        Variables.PERFORMED.set(form.execution(), performed);
    }

    /** The application to the court. */
    public void applyToCourt(StepForm form) {
        String court = form.text("court", 1, 100);
        LocalDate on = form.day("appliedOn");
        String text = form.text("applicationText", 10, 4000);
        courtDesk.apply(form.caseNo(), court, on, text, FormSubmission.of(form));
    }

    /** What the court did. */
    public void recordCourtResult(StepForm form) {
        Performance.CourtResult result = form.choice("courtResult", Performance.CourtResult.class);
        String note = form.text("courtNote", 5, 2000);
        courtDesk.result(form.caseNo(), result, note, FormSubmission.of(form));
    }

    /** The publication is withdrawn. */
    public void withdrawPublicity(StepForm form) {
        LocalDate on = form.day("withdrawnOn");
        String reason = form.text("withdrawalReason", 5, 2000);
        publicityDesk.withdraw(form.caseNo(), on, reason, FormSubmission.of(form));
    }
}
