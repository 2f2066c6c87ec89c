package org.yidan.adjustment.carryover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.carryover.TouchedItems.Touched;
import org.yidan.casework.journal.StepEntry;
import org.yidan.catalog.drafting.Draft;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.BusinessNumbers;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** The plan of a run: every open item a draft touches with what becomes of it, looked at anew until it is executed. */
@Component
class CarryOverPlan {

    private static final String PREFIX = "ZT";

    private final CarryOverRuns runs;
    private final CarryOverTable table;
    private final TouchedItems touched;
    private final DraftDesk drafts;
    private final BusinessNumbers numbers;
    private final CurrentUser user;
    private final OfficeClock clock;

    CarryOverPlan(
            CarryOverRuns runs,
            CarryOverTable table,
            TouchedItems touched,
            DraftDesk drafts,
            BusinessNumbers numbers,
            CurrentUser user,
            OfficeClock clock) {
        this.runs = runs;
        this.table = table;
        this.touched = touched;
        this.drafts = drafts;
        this.numbers = numbers;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Lists every open item the draft touches with its default treatment, for the adjustment or power return of this number; gives
     * the number of the run. A draft has one run: asked again it is only refreshed.
     */
    String of(long draftId, String caseNo) {
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
    void refresh(String runNo) {
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

    /** The draft whose run is executed now: published as this version and in force. */
    Draft begin(String runNo, String versionNo) {
        CarryOverRun run = runs.locked(runNo);
        Draft draft = drafts.draft(run.draftId());
        if (!versionNo.equals(draft.versionNo())) {
            throw Refused.conflict("carryover.not-this-version", runNo, versionNo);
        }
        if (draft.effectiveFrom().isAfter(clock.today())) {
            throw Refused.conflict(
                    "carryover.not-in-force", versionNo, draft.effectiveFrom().toString());
        }
        table.retry(runNo);
        runs.begun(runNo, versionNo);
        return draft;
    }
}
