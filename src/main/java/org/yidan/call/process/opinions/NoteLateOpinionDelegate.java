package org.yidan.call.process.opinions;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.process.ruling.CurrentRuling;
import org.yidan.call.ruling.OpinionDesk;
import org.yidan.engine.ProcessBean;

/** An opinion is not there in time (ServiceTask_NoteLateOpinion). */
@ProcessBean("noteLateOpinion")
class NoteLateOpinionDelegate implements JavaDelegate {

    private final OpinionDesk desk;
    private final CurrentRuling current;

    NoteLateOpinionDelegate(OpinionDesk desk, CurrentRuling current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.noteLate(current.of(execution));
    }
}
