package org.yidan.powerreturn.process.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.review.ReturnOpinionDesk;

/** Other units kept silent (ServiceTask_RecordOtherSilence). */
@ProcessBean("recordOtherSilence")
class RecordOtherSilenceDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ReturnOpinionDesk desk;

    RecordOtherSilenceDelegate(CurrentCase current, ReturnOpinionDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.othersSilent(current.of(execution));
    }
}
