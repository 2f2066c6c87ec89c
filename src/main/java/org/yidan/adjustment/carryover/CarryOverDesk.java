package org.yidan.adjustment.carryover;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.carryover.CarryOverReport.ItemCount;
import org.yidan.adjustment.carryover.CarryOverReport.ItemFilter;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.catalog.drafting.Draft;
import org.yidan.engine.SeparateAct;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * Plans and executes impact runs (RULES 6.3, D13). The plan can be made as soon as the draft stands and is looked at
 * anew as often as one likes; it is executed when the version is in force. Which case may come here is the matter of
 * its process.
 */
@Service
@Transactional
public class CarryOverDesk {

    private final CarryOverPlan plans;
    private final CarryOverRuns runs;
    private final CarryOverTable table;
    private final Chooser chooser;
    private final CarryOverRunner runner;
    private final SeparateAct separate;
    private final OfficeClock clock;

    CarryOverDesk(
            CarryOverPlan plans,
            CarryOverRuns runs,
            CarryOverTable table,
            Chooser chooser,
            CarryOverRunner runner,
            SeparateAct separate,
            OfficeClock clock) {
        this.plans = plans;
        this.runs = runs;
        this.table = table;
        this.chooser = chooser;
        this.runner = runner;
        this.separate = separate;
        this.clock = clock;
    }

    /** {@link CarryOverPlan#of}. */
    public String plan(long draftId, String caseNo) {
        return plans.of(draftId, caseNo);
    }

    /** {@link CarryOverPlan#refresh}. */
    public void refresh(String runNo) {
        plans.refresh(runNo);
    }

    /**
     * Puts another treatment in place of the default. Only the staffing office of the region may, with a reason of 1 to 1000
     * characters, among the treatments the item's stage allows, and nobody who belongs to the old or new owner.
     */
    public void choose(String runNo, String businessKey, CarryOverTreatment treatment, String reason, String by) {
        CarryOverRun run = runs.byNo(runNo);
        CarryOverItem item = table.locked(runNo, businessKey)
                .orElseThrow(() -> Refused.missing("carryover.item-unknown", businessKey));
        chooser.check(run, item, treatment, reason, by);
        table.choose(item, new CarryOverItem.Choice(treatment, by, clock.instant(), reason.strip()));
    }

    /** The same choice for several items: all of them or, when one is refused, none. */
    public void chooseAll(
            String runNo, List<String> businessKeys, CarryOverTreatment treatment, String reason, String by) {
        if (businessKeys.isEmpty()) {
            throw Refused.invalid("carryover.nothing-selected");
        }
        businessKeys.forEach(key -> choose(runNo, key, treatment, reason, by));
    }

    /**
     * Carries every item left over, each in a transaction of its own outside the caller's; what failed before is tried again.
     * Gives the report. Call it after the publication is committed and the version is in force; asking again, after a crash or on
     * two nodes at once, finishes what is left and does nothing twice.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CarryOverReport execute(String runNo, String versionNo) {
        Draft published = separate.perform(() -> plans.begin(runNo, versionNo));
        separate.perform(() -> {
            refresh(runNo);
            return true;
        });
        runner.run(runNo, published);
        return separate.perform(() -> {
            runs.doneIfNothingIsLeft(runNo, clock.instant());
            return report(runNo);
        });
    }

    /** The run with all its items; refuses with {@link Refused} when there is none. */
    @Transactional(readOnly = true)
    public CarryOverReport report(String runNo) {
        return new CarryOverReport(runs.byNo(runNo), table.items(runNo));
    }

    /** A page (from 0) of the items the filter meets. */
    @Transactional(readOnly = true)
    public List<CarryOverItem> page(String runNo, ItemFilter filter, int page, int size) {
        return table.page(runNo, filter, page, size);
    }

    /** The business keys of all items the filter meets. */
    @Transactional(readOnly = true)
    public List<String> keys(String runNo, ItemFilter filter) {
        return table.keys(runNo, filter);
    }

    /** How many items have which treatment in which state. */
    @Transactional(readOnly = true)
    public List<ItemCount> counts(String runNo) {
        return table.counts(runNo);
    }

    /** The last run of an adjustment or power return. */
    @Transactional(readOnly = true)
    public Optional<CarryOverRun> ofCase(@Nullable String caseNo) {
        return caseNo == null ? Optional.empty() : runs.ofCase(caseNo);
    }
}
