package org.yidan.call.process.ruling;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yidan.call.ruling.RulingProcess;
import org.yidan.casework.CaseProcess;

/** Speaks to the running process of a ruling in the words of its model. */
@Component
class CamundaRulingProcess implements RulingProcess {

    private final CaseProcess process;

    CamundaRulingProcess(CaseProcess process) {
        this.process = process;
    }

    @Override
    public void answered(String caseNo, boolean obeyed) {
        process.tell(
                caseNo,
                RulingModel.Messages.RULING_ANSWERED,
                Map.of(RulingModel.Variables.RULING_OBEYED.name(), obeyed));
    }

    @Override
    public void drop(String caseNo) {
        process.cancel(caseNo, "the call was stopped");
    }
}
