package org.yidan.enforcement.process.penalty.hearing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.penalty.hearing.NoticeDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.ProcessBean;

/** The five working days are over (ServiceTask_CloseWindow). */
@ProcessBean("closeWindow")
class CloseWindowDelegate implements JavaDelegate {

    private final NoticeDesk desk;

    CloseWindowDelegate(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        Variables.PARTY_ANSWER.set(execution, desk.closeWindow(caseNo).name());
    }
}
