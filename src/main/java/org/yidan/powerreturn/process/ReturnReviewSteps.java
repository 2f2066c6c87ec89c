package org.yidan.powerreturn.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;
import org.yidan.powerreturn.record.CapabilityFinding;
import org.yidan.powerreturn.record.ListKind;
import org.yidan.powerreturn.review.AssessReturn;
import org.yidan.powerreturn.review.LegalityReview;
import org.yidan.powerreturn.review.Opinion.Verdict;
import org.yidan.powerreturn.review.ReturnAssessmentDesk;
import org.yidan.powerreturn.review.ReturnLegalityDesk;
import org.yidan.powerreturn.review.ReturnOpinionDesk;
import org.yidan.powerreturn.review.SupportDesk;

/** Assessment, opinions, support and legal review of a return. */
@StepBean("returnReview")
class ReturnReviewSteps {

    private final CurrentCase current;
    private final ReturnOpinionDesk returnOpinionDesk;
    private final ReturnAssessmentDesk returnAssessmentDesk;
    private final ReviewState state;
    private final ReturnLegalityDesk returnLegalityDesk;
    private final SupportDesk supportDesk;

    ReturnReviewSteps(
            CurrentCase current,
            ReturnOpinionDesk returnOpinionDesk,
            ReturnAssessmentDesk returnAssessmentDesk,
            ReviewState state,
            ReturnLegalityDesk returnLegalityDesk,
            SupportDesk supportDesk) {
        this.current = current;
        this.returnOpinionDesk = returnOpinionDesk;
        this.returnAssessmentDesk = returnAssessmentDesk;
        this.state = state;
        this.returnLegalityDesk = returnLegalityDesk;
        this.supportDesk = supportDesk;
    }

    /** The department that handed the power down gives its opinion. */
    public void consultDepartment(StepForm form) {
        Verdict verdict = ReturnForms.opinion(form);
        String plan = verdict == Verdict.DISAGREE ? null : form.text("takeoverPlan", 10, 2000);
        returnOpinionDesk.byDepartment(
                current.of(form), verdict, ReturnForms.opinionReason(form, verdict), plan, FormSubmission.of(form));
    }

    /** The department kept silent, which is no consent. */
    public void recordDepartmentSilence(DelegateExecution execution) {
        returnOpinionDesk.departmentSilent(current.of(execution));
    }

    /** The county government hears the silent department. */
    public void hearSilentDepartment(StepForm form) {
        Verdict verdict = form.choice("heardOpinion", Verdict.class);
        String record = form.text("heardRecord", 10, 2000);
        returnOpinionDesk.heard(current.of(form), ReturnForms.heard(verdict), record, FormSubmission.of(form));
    }

    /** One of the other units gives its opinion. */
    public void consultOthers(StepForm form) {
        Verdict verdict = ReturnForms.opinion(form);
        returnOpinionDesk.byOther(
                current.of(form),
                CaseVariables.UNIT.in(form.execution()),
                verdict,
                ReturnForms.opinionReason(form, verdict),
                FormSubmission.of(form));
    }

    /** Other units kept silent. */
    public void recordOtherSilence(DelegateExecution execution) {
        returnOpinionDesk.othersSilent(current.of(execution));
    }

    /** The staffing office assesses. */
    public void assessCapability(StepForm form) {
        CapabilityFinding finding = form.choice("finding", CapabilityFinding.class);
        AssessReturn found = new AssessReturn(
                finding,
                finding == CapabilityFinding.BUCK_PASSING
                        ? form.choice("buckPassingBy", AssessReturn.Side.class)
                        : null,
                form.text("assessmentReport", 20, 4000),
                form.day("siteVisitOn"));
        returnAssessmentDesk.assess(current.of(form), found, FormSubmission.of(form));
    }

    /** The justice office signs the assessment or sends it back. */
    public void confirmAssessment(StepForm form) {
        ReturnAssessmentDesk.Confirmation confirmation =
                form.choice("confirmation", ReturnAssessmentDesk.Confirmation.class);
        boolean confirmed = confirmation == ReturnAssessmentDesk.Confirmation.CONFIRM;
        String note =
                confirmed ? form.optionalText("confirmNote", 1000).orElse(null) : form.text("confirmNote", 5, 1000);
        CaseFile file = current.of(form);
        returnAssessmentDesk.confirm(file, confirmation, note, FormSubmission.of(form));
        Variables.ASSESSMENT_CONFIRMED.set(form.execution(), confirmed);
        state.afterAssessment(form.execution(), file);
    }

    /** The justice office reviews the legality. */
    public void reviewReturnLegality(StepForm form) {
        LegalityReview review = new LegalityReview(
                form.text("delegationDecidedBy", 2, 200),
                form.choice("listKind", ListKind.class),
                form.text("openCasesEffect", 10, 2000),
                form.choice("legalityResult", LegalityReview.Result.class),
                form.text("legalityOpinion", 10, 4000));
        returnLegalityDesk.review(current.of(form), review, FormSubmission.of(form));
        state.afterLegality(form.execution(), review.result());
    }

    /** The department plans how it helps for three months. */
    public void planSupport(StepForm form) {
        List<SupportDesk.Measure> measures = form.list("supportMeasures").stream()
                .map(code -> ReturnForms.code(code, SupportDesk.Measure.class))
                .toList();
        String plan = form.text("supportPlan", 20, 4000);
        Variables.SUPPORT_UNTIL.set(
                form.execution(),
                Date.from(supportDesk.plan(current.of(form), measures, plan, FormSubmission.of(form))));
    }

    /** The department reports what its help has brought. */
    public void reportSupport(StepForm form) {
        CaseFile file = current.of(form);
        supportDesk.report(file, form.text("supportReport", 20, 4000), FormSubmission.of(form));
        state.assessAgain(form.execution());
    }
}
