package org.yidan.powerreturn.listing;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.carryover.CarryOverDesk;
import org.yidan.adjustment.carryover.CarryOverItem;
import org.yidan.adjustment.carryover.CarryOverReport;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.powerreturn.handover.HandoverList;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.powerreturn.steps.PowerReturnStep;

/**
 * What the return does to open calls and cases of the matter (RULES 6.3): planned before, carried out after the effect.
 */
@Service
@Transactional
public class ReturnImpactDesk {

    private final ReturnFiles returns;
    private final ReturnTownships townships;
    private final CarryOverDesk carryOver;
    private final HandoverList handover;
    private final CaseJournal journal;

    ReturnImpactDesk(
            ReturnFiles returns,
            ReturnTownships townships,
            CarryOverDesk carryOver,
            HandoverList handover,
            CaseJournal journal) {
        this.returns = returns;
        this.townships = townships;
        this.carryOver = carryOver;
        this.handover = handover;
        this.journal = journal;
    }

    /** Lists what is touched, with the default treatment of each item, for the staffing office to decide on. */
    public void plan(CaseFile caseFile) {
        PowerReturn file = returns.locked(caseFile);
        file.planned(carryOver.plan(Objects.requireNonNull(file.draftId()), file.caseNo()));
        journal.note(
                caseFile,
                StepEntry.bySystem(
                        PowerReturnStep.PLAN_RETURN_IMPACT,
                        String.valueOf(open(file).size())));
    }

    /** The open items of the plan. */
    @Transactional(readOnly = true)
    public List<CarryOverItem> open(PowerReturn file) {
        return carryOver.report(Objects.requireNonNull(file.runNo())).items();
    }

    /** Treats every open item, each in a transaction of its own; asked again after a crash it finishes what is left. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CarryOverReport carryOut(String runNo, String versionNo) {
        return carryOver.execute(runNo, versionNo);
    }

    /** Writes the handover sheets from what became of the items. */
    public void settle(CaseFile caseFile, CarryOverReport report) {
        PowerReturn file = returns.locked(caseFile);
        townships
                .of(file.caseNo(), ReturnTownships.State.RETURNED)
                .forEach(township -> handover.takeDown(file, township, report.items()));
        long failed = report.count(CarryOverItem.State.FAILED);
        journal.note(
                caseFile,
                StepEntry.bySystem(
                        failed == 0 ? Settled.SETTLED : Settled.UNSETTLED,
                        report.items().size() + " / " + failed));
    }

    /** Whether every item is settled. */
    private enum Settled implements StepResult {
        SETTLED,
        UNSETTLED;

        @Override
        public Step step() {
            return PowerReturnStep.SETTLE_RETURN_ITEMS;
        }
    }
}
