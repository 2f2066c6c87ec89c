package org.yidan.powerreturn.process.listing;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.adjustment.carryover.CarryOverReport;
import org.yidan.casework.CaseFile;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.listing.ReturnImpactDesk;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;

/** Carries over what is open and writes the handover sheets (ServiceTask_SettleReturnItems). */
@ProcessBean("settleReturnItems")
class SettleReturnItemsDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ReturnFiles returns;
    private final ReturnImpactDesk desk;

    SettleReturnItemsDelegate(CurrentCase current, ReturnFiles returns, ReturnImpactDesk desk) {
        this.current = current;
        this.returns = returns;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile caseFile = current.of(execution);
        PowerReturn file = returns.of(caseFile.caseNo());
        CarryOverReport report =
                desk.carryOut(Objects.requireNonNull(file.runNo()), Objects.requireNonNull(file.versionNo()));
        desk.settle(caseFile, report);
    }
}
