package org.yidan.call.process.ruling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.ruling.IssueDesk;
import org.yidan.engine.ProcessBean;

/** The government has not decided in time (ServiceTask_NoteLateDecision). */
@ProcessBean("noteLateDecision")
class NoteLateDecisionDelegate implements JavaDelegate {

    private final IssueDesk desk;
    private final CurrentRuling current;

    NoteLateDecisionDelegate(IssueDesk desk, CurrentRuling current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.noteLate(current.of(execution));
    }
}
