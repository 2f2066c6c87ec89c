package org.yidan.call.process.archive;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.archive.CaseDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.engine.ProcessBean;

/** A case is closed (ServiceTask_RecordCaseClosed). */
@ProcessBean("recordCaseClosed")
class RecordCaseClosedDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final CaseDesk desk;

    RecordCaseClosedDelegate(CurrentCall current, CaseDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.closed(current.of(execution));
    }
}
