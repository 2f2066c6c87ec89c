package org.yidan.call.process.ruling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.ruling.Negotiation;
import org.yidan.engine.ProcessBean;

/** The time to state positions is over (ServiceTask_RecordPartySilence). */
@ProcessBean("recordPartySilence")
class RecordPartySilenceDelegate implements JavaDelegate {

    private final Negotiation desk;
    private final CurrentRuling current;

    RecordPartySilenceDelegate(Negotiation desk, CurrentRuling current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.noteSilence(current.of(execution));
    }
}
