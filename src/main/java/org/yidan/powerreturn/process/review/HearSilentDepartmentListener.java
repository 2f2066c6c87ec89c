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

/** The county government hears the silent department (UserTask_HearSilentDepartment). */
@ProcessBean("hearSilentDepartment")
class HearSilentDepartmentListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnOpinionDesk desk;

    HearSilentDepartmentListener(CurrentCase current, SentForm sent, ReturnOpinionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        Verdict verdict = answers.choice("heardOpinion", Verdict.class);
        String record = answers.text("heardRecord", 10, 2000);
        desk.heard(current.of(execution), ReturnForms.heard(verdict), record, sent.of(answers));
    }
}
