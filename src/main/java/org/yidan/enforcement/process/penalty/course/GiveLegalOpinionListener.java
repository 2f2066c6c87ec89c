package org.yidan.enforcement.process.penalty.course;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.carryover.TakeOverDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Whether the case still has a basis (UserTask_GiveLegalOpinion). */
@ProcessBean("giveLegalOpinion")
class GiveLegalOpinionListener implements TaskListener {

    private final SentForm sent;
    private final TakeOverDesk desk;

    GiveLegalOpinionListener(SentForm sent, TakeOverDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        TakeOverDesk.Opinion opinion = answers.choice("opinionResult", TakeOverDesk.Opinion.class);
        String text = answers.text("legalOpinion", 10, 4000);
        Variables.BASIS_STANDS.set(execution, desk.opine(caseNo, opinion, text, sent.of(answers)));
    }
}
