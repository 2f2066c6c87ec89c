package org.yidan.call.process.ruling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.ruling.RulingDesk;
import org.yidan.engine.ProcessBean;

/** Asks for a ruling on a disputed dispatch. */
@ProcessBean("requestRuling")
class RequestRulingDelegate implements JavaDelegate {

    private final RulingDesk desk;
    private final CurrentCall current;

    RequestRulingDelegate(RulingDesk desk, CurrentCall current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.request(current.of(execution));
    }
}
