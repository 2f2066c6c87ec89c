package org.yidan.enforcement.process.transfer.police;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.process.transfer.CrimeTransferModel;
import org.yidan.enforcement.transfer.PoliceDesk;
import org.yidan.enforcement.transfer.TransferState;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The things seized go to the police (UserTask_HandOverGoods). */
@ProcessBean("handOverGoods")
class HandOverGoodsListener implements TaskListener {

    private final SentForm sent;
    private final PoliceDesk desk;

    HandOverGoodsListener(SentForm sent, PoliceDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        Instant at = answers.moment("goodsHandedAt");
        String list = answers.text("goodsList", 1, 4000);
        desk.goods(caseNo, at, list, sent.of(answers));
        CrimeTransferModel.TRANSFER_OUTCOME.set(execution, TransferState.TRANSFERRED.name());
    }
}
