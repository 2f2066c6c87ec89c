package org.yidan.adjustment.carryover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.carryover.CarryOverReport.ItemCount;
import org.yidan.adjustment.carryover.CarryOverReport.ItemFilter;
import org.yidan.adjustment.carryover.TouchedItems.Touched;
import org.yidan.casework.carryover.Treatment;
import org.yidan.casework.journal.StepEntry;
import org.yidan.catalog.drafting.Draft;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.SeparateAct;
import org.yidan.shared.BusinessNumbers;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/**
 * Plans and executes impact runs (RULES 6.3, D13). The plan can be made as soon as the draft stands and is looked at
 * anew as often as one likes; it is executed when the version is in force. Which case may come here is the matter of
 * its process.
 */
@Service
@Transactional
public class CarryOverDesk {

    private static final String PREFIX = "ZT";

    private final CarryOverRuns runs;
    private final CarryOverTable table;
    private final TouchedItems touched;
    private final Chooser chooser;
    private final CarryOverRunner runner;
    private final DraftDesk drafts;
    private final BusinessNumbers numbers;
    private final SeparateAct separate;
    private final CurrentUser user;
    private final OfficeClock clock;

    CarryOverDesk(
            CarryOverRuns runs,
            CarryOverTable table,
            TouchedItems touched,
            Chooser chooser,
            CarryOverRunner runner,
            DraftDesk drafts,
            BusinessNumbers numbers,
            SeparateAct separate,
            CurrentUser user,
            OfficeClock clock) {
        this.runs = runs;
        this.table = table;
        this.touched = touched;
        this.chooser = chooser;
        this.runner = runner;
        this.drafts = drafts;
        this.numbers = numbers;
        this.separate = separate;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Lists every open item the draft touches with its default treatment, for the adjustment or power return of this number; gives
     * the number of the run. A draft has one run: asked again it is only refreshed.
     */
    public String plan(long draftId, String caseNo) {
        Optional<CarryOverRun> known = runs.ofDraft(draftId);
        if (known.isPresent()) {
            refresh(known.get().runNo());
            return known.get().runNo();
        }
        Draft draft = drafts.draft(draftId);
        String runNo = numbers.next(PREFIX, draft.region(), clock.today());
        runs.insert(runNo, draft, caseNo, user.find().orElse(StepEntry.SYSTEM), clock.instant());
        refresh(runNo);
        return runNo;
    }

    /**
     * Looks at the open items anew: what came up since is added with its default, what ended is {@code GONE}, what went on gets the
     * default of its stage now. Choices stay as long as they are allowed; items already carried over stay as they are.
     */
    public void refresh(String runNo) {
        CarryOverRun run = runs.locked(runNo);
        Draft draft = drafts.draft(run.draftId());
        Map<String, CarryOverItem> known =
                table.items(runNo).stream().collect(Collectors.toMap(CarryOverItem::businessKey, Function.identity()));
        List<Touched> open = touched.by(draft);
        for (Touched one : open) {
            CarryOverItem before = known.get(one.item().businessKey());
            table.put(runNo, one, before == null || holds(before, one), clock.instant());
        }
        table.gone(
                runNo,
                open.stream().map(one -> one.item().businessKey()).toList(),
                Texts.kept("carryover.result.GONE"),
                clock.instant());
        runs.refreshed(runNo, draft, clock.instant());
    }

    /** Whether the choice made for an item is still allowed for what it has become. */
    static boolean holds(CarryOverItem before, Touched now) {
        CarryOverItem.Choice choice = before.choice();
        return choice == null
                || Chooser.allowed(now.item().stage(), now.change().kind()).contains(choice.treatment());
    }

    /**
     * Puts another treatment in place of the default. Only the staffing office of the region may, with a reason of 1 to 1000
     * characters, among the treatments the item's stage allows, and nobody who belongs to the old or new owner.
     */
    public void choose(String runNo, String businessKey, Treatment treatment, String reason, String by) {
        CarryOverRun run = runs.byNo(runNo);
        CarryOverItem item = table.locked(runNo, businessKey)
                .orElseThrow(() -> CarryOverRefused.missing("item-unknown", businessKey));
        chooser.check(run, item, treatment, reason, by);
        table.choose(item, new CarryOverItem.Choice(treatment, by, clock.instant(), reason.strip()));
    }

    /** The same choice for several items: all of them or, when one is refused, none. */
    public void chooseAll(String runNo, List<String> businessKeys, Treatment treatment, String reason, String by) {
        if (businessKeys.isEmpty()) {
            throw CarryOverRefused.invalid("nothing-selected");
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
        Draft published = separate.perform(() -> begin(runNo, versionNo));
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

    private Draft begin(String runNo, String versionNo) {
        CarryOverRun run = runs.locked(runNo);
        Draft draft = drafts.draft(run.draftId());
        if (!versionNo.equals(draft.versionNo())) {
            throw CarryOverRefused.conflict("not-this-version", runNo, versionNo);
        }
        if (draft.effectiveFrom().isAfter(clock.today())) {
            throw CarryOverRefused.conflict(
                    "not-in-force", versionNo, draft.effectiveFrom().toString());
        }
        table.retry(runNo);
        runs.begun(runNo, versionNo);
        return draft;
    }

    /** The run with all its items; refuses with {@link CarryOverRefused} when there is none. */
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
