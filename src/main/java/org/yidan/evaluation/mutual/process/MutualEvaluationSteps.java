package org.yidan.evaluation.mutual.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;
import org.yidan.evaluation.mutual.ContestDesk;
import org.yidan.evaluation.mutual.MutualResultDesk;
import org.yidan.evaluation.mutual.QuestionnaireDesk;

/** A round of the two-way assessment: asked, frozen, settled, published. */
@StepBean("mutualEvaluation")
class MutualEvaluationSteps {

    private final CurrentCase current;
    private final QuestionnaireDesk questionnaires;
    private final MutualResultDesk results;
    private final ContestDesk contests;

    MutualEvaluationSteps(
            CurrentCase current, QuestionnaireDesk questionnaires, MutualResultDesk results, ContestDesk contests) {
        this.current = current;
        this.questionnaires = questionnaires;
        this.results = results;
        this.contests = contests;
    }

    /** Who dealt with whom is asked about him. */
    public void askQuestionnaires(DelegateExecution execution) {
        questionnaires.ask(current.of(execution));
    }

    /** Most of the days are over: who has not answered is told. */
    public void remindQuestionnaires(DelegateExecution execution) {
        questionnaires.remind(current.of(execution));
    }

    /** The ballots are mixed, the figures computed and kept. */
    public void freezeResults(DelegateExecution execution) {
        results.freeze(current.of(execution));
    }

    /** The staffing office has answered every contest. */
    public void settleContests(StepForm form) {
        String note = form.text("settleNote", 2, 2000);
        contests.settle(current.of(form), note, FormSubmission.of(form));
    }

    /** The government has confirmed. */
    public void publishResults(DelegateExecution execution) {
        results.publish(current.of(execution));
    }

    /** The government has not. */
    public void voidRound(DelegateExecution execution) {
        results.discard(current.of(execution));
    }
}
