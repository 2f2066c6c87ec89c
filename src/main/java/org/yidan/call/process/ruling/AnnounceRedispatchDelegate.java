package org.yidan.call.process.ruling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.CallProcess;
import org.yidan.call.process.CurrentCall;
import org.yidan.engine.ProcessBean;

/** Takes the running handling back to the dispatch after a ruling. */
@ProcessBean("announceRedispatch")
class AnnounceRedispatchDelegate implements JavaDelegate {

    private final CallProcess desk;
    private final CurrentCall current;

    AnnounceRedispatchDelegate(CallProcess desk, CurrentCall current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.redispatch(current.of(execution));
    }
}
