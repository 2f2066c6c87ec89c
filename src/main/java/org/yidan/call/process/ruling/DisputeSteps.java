package org.yidan.call.process.ruling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.call.CallProcess;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.call.ruling.RulingDesk;
import org.yidan.engine.steps.StepBean;

/** What a call does about a dispute over it: asks for a ruling and follows it. */
@StepBean("disputing")
class DisputeSteps {

    private final CurrentCall current;
    private final RulingDesk rulingDesk;
    private final CallProcess callProcess;

    DisputeSteps(CurrentCall current, RulingDesk rulingDesk, CallProcess callProcess) {
        this.current = current;
        this.rulingDesk = rulingDesk;
        this.callProcess = callProcess;
    }

    /** Asks for a ruling on a disputed dispatch. */
    public void requestRuling(DelegateExecution execution) {
        rulingDesk.request(current.of(execution));
    }

    /** Puts the ruling into effect and says whether the handling moves. */
    public void applyRuling(DelegateExecution execution) {
        Variables.LEAD_MOVED.set(execution, rulingDesk.apply(current.of(execution)));
    }

    /** Takes the running handling back to the dispatch after a ruling. */
    public void announceRedispatch(DelegateExecution execution) {
        callProcess.redispatch(current.of(execution));
    }
}
