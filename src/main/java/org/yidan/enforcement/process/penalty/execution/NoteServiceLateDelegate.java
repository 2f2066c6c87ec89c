package org.yidan.enforcement.process.penalty.execution;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.penalty.execution.ServiceDesk;
import org.yidan.engine.ProcessBean;

/** The decision was not served in time (ServiceTask_NoteServiceLate). */
@ProcessBean("noteServiceLate")
class NoteServiceLateDelegate implements JavaDelegate {

    private final ServiceDesk desk;

    NoteServiceLateDelegate(ServiceDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.noteLate(caseNo);
    }
}
