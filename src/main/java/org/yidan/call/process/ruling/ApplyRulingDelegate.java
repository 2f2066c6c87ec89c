package org.yidan.call.process.ruling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.call.ruling.RulingDesk;
import org.yidan.engine.ProcessBean;

/** Puts the ruling into effect and says whether the handling moves. */
@ProcessBean("applyRuling")
class ApplyRulingDelegate implements JavaDelegate {

    private final RulingDesk desk;
    private final CurrentCall current;

    ApplyRulingDelegate(RulingDesk desk, CurrentCall current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.LEAD_MOVED.set(execution, desk.apply(current.of(execution)));
    }
}
