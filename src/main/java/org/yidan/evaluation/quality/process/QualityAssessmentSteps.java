package org.yidan.evaluation.quality.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;
import org.yidan.evaluation.quality.AssessmentDesk;
import org.yidan.evaluation.quality.FigureObjections;
import org.yidan.evaluation.quality.PublicationDesk;
import org.yidan.evaluation.quality.process.QualityAssessmentModel.Variables;

/** An assessment: frozen, objected to, published, and what follows. */
@StepBean("assessment")
class QualityAssessmentSteps {

    private final CurrentCase current;
    private final AssessmentDesk assessmentDesk;
    private final FigureObjections objections;
    private final PublicationDesk publicationDesk;

    QualityAssessmentSteps(
            CurrentCase current,
            AssessmentDesk assessmentDesk,
            FigureObjections objections,
            PublicationDesk publicationDesk) {
        this.current = current;
        this.assessmentDesk = assessmentDesk;
        this.objections = objections;
        this.publicationDesk = publicationDesk;
    }

    /** Every number is kept. */
    public void freezeFigures(DelegateExecution execution) {
        assessmentDesk.freeze(current.of(execution));
    }

    /** The units may object from now on. */
    public void tellUnits(DelegateExecution execution) {
        assessmentDesk.tell(current.of(execution));
    }

    /** They may not any more. */
    public void closeObjections(DelegateExecution execution) {
        Variables.OBJECTIONS_OPEN.set(execution, objections.close(current.of(execution)));
    }

    /** Every objection was answered on the page of the assessment. */
    public void answerObjections(StepForm form) {
        objections.answered(current.of(form), form.text("answersNote", 5, 2000), FormSubmission.of(form));
    }

    /** The figures stand for everybody of the region. */
    public void publishFigures(DelegateExecution execution) {
        publicationDesk.publish(current.of(execution));
    }

    /** The figures are not published; the half-year can be assessed anew. */
    public void annulFigures(DelegateExecution execution) {
        publicationDesk.annul(current.of(execution));
    }

    /** Returns, changes of leads, help and the review of what nobody uses. */
    public void startConsequences(DelegateExecution execution) {
        CaseFile file = current.of(execution);
        publicationDesk.startConsequences(file);
        Variables.HELP_UNTIL.set(execution, Date.from(publicationDesk.helpUntil(file)));
        Variables.MATTERS_UNUSED.set(
                execution, !publicationDesk.unused(file.caseNo()).isEmpty());
    }

    /** The staffing office says which of the unused matters it keeps. */
    public void reviewNecessity(StepForm form) {
        Set<String> removed = Set.copyOf(form.optionalList("removedMatters").orElse(List.of()));
        publicationDesk.reviewNecessity(
                current.of(form), removed, form.text("necessityReason", 10, 2000), FormSubmission.of(form));
    }

    /** Nothing is left to do. */
    public void closeAssessment(DelegateExecution execution) {
        publicationDesk.close(current.of(execution));
    }
}
