package org.yidan.enforcement.process.transfer.police;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.transfer.PoliceDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** What the police asked for was sent (UserTask_SupplementTransfer). */
@ProcessBean("supplementTransfer")
class SupplementTransferListener implements TaskListener {

    private final SentForm sent;
    private final PoliceDesk desk;

    SupplementTransferListener(SentForm sent, PoliceDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        String note = answers.text("supplementNote", 5, 4000);
        desk.supplement(caseNo, note, sent.of(answers));
    }
}
