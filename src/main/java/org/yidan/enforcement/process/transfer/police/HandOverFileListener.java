package org.yidan.enforcement.process.transfer.police;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.transfer.PoliceDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The file goes to the police (UserTask_HandOverFile). */
@ProcessBean("handOverFile")
class HandOverFileListener implements TaskListener {

    private final SentForm sent;
    private final PoliceDesk desk;

    HandOverFileListener(SentForm sent, PoliceDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        PoliceDesk.Handover handover = new PoliceDesk.Handover(
                answers.text("policeUnit", 1, 200), answers.moment("transferredAt"), answers.list("transferMaterials"));
        desk.handOver(caseNo, handover, sent.of(answers));
    }
}
