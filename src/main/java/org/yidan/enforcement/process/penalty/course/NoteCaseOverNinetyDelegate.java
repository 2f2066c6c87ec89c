package org.yidan.enforcement.process.penalty.course;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.penalty.time.NinetyDaysDesk;
import org.yidan.engine.ProcessBean;

/** The ninety days are over (ServiceTask_NoteCaseOverNinety). */
@ProcessBean("noteCaseOverNinety")
class NoteCaseOverNinetyDelegate implements JavaDelegate {

    private final NinetyDaysDesk desk;

    NoteCaseOverNinetyDelegate(NinetyDaysDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.noteOver(caseNo);
    }
}
