package org.yidan.powerreturn.process.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.process.ReturnForms;
import org.yidan.powerreturn.review.Opinion.Verdict;
import org.yidan.powerreturn.review.ReturnOpinionDesk;

/** The department that handed the power down gives its opinion (UserTask_ConsultDepartment). */
@ProcessBean("consultDepartment")
class ConsultDepartmentListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnOpinionDesk desk;

    ConsultDepartmentListener(CurrentCase current, SentForm sent, ReturnOpinionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        Verdict verdict = ReturnForms.opinion(answers);
        String plan = verdict == Verdict.DISAGREE ? null : answers.text("takeoverPlan", 10, 2000);
        desk.byDepartment(
                current.of(execution), verdict, ReturnForms.opinionReason(answers, verdict), plan, sent.of(answers));
    }
}
