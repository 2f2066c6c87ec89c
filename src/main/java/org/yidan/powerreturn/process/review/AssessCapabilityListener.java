package org.yidan.powerreturn.process.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.record.Finding;
import org.yidan.powerreturn.review.AssessReturn;
import org.yidan.powerreturn.review.ReturnAssessmentDesk;

/** The staffing office assesses (UserTask_AssessCapability). */
@ProcessBean("assessCapability")
class AssessCapabilityListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnAssessmentDesk desk;

    AssessCapabilityListener(CurrentCase current, SentForm sent, ReturnAssessmentDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        Finding finding = answers.choice("finding", Finding.class);
        AssessReturn found = new AssessReturn(
                finding,
                finding == Finding.BUCK_PASSING ? answers.choice("buckPassingBy", AssessReturn.Side.class) : null,
                answers.text("assessmentReport", 20, 4000),
                answers.day("siteVisitOn"));
        desk.assess(current.of(execution), found, sent.of(answers));
    }
}
