package org.yidan.adjustment.carryover;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yidan.casework.carryover.CarryOver;
import org.yidan.casework.carryover.OpenItem;
import org.yidan.casework.carryover.OpenItemMoved;
import org.yidan.casework.carryover.OpenItems;
import org.yidan.casework.journal.StepEntry;
import org.yidan.catalog.drafting.Draft;
import org.yidan.engine.SeparateAct;
import org.yidan.shared.Characters;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/**
 * Carries the items of a run over, each in a transaction of its own that also writes the item's end: after a crash an item is
 * either done and never done again, or untouched and left to do. Several runners share the work by locked rows.
 */
@Component
class CarryOverRunner {

    /** How often an item is tried in one execution when it went on meanwhile or lost against somebody. */
    private static final int MOST_ATTEMPTS = 3;

    private static final int LONGEST_RESULT = 1000;

    private static final Logger log = LoggerFactory.getLogger(CarryOverRunner.class);

    private final CarryOverTable table;
    private final TouchedItems touched;
    private final SeparateAct separate;
    private final OfficeClock clock;

    CarryOverRunner(CarryOverTable table, TouchedItems touched, SeparateAct separate, OfficeClock clock) {
        this.table = table;
        this.touched = touched;
        this.separate = separate;
        this.clock = clock;
    }

    /** Works until nothing is left that another runner does not hold. */
    void run(String runNo, Draft published) {
        Map<String, OpenItems> keepers = new HashMap<>();
        Attempt attempt = new Attempt();
        do {
            attempt.item = null;
            try {
                separate.perform(() -> treatNext(runNo, published, keepers, attempt));
            } catch (RuntimeException failed) {
                CarryOverItem item = attempt.item;
                if (item == null) {
                    throw failed;
                }
                separate.perform(() -> note(item, published, failed));
            }
        } while (attempt.item != null);
    }

    /** The item in hand, known also when its transaction is rolled back. */
    private static final class Attempt {
        private @Nullable CarryOverItem item;
    }

    private boolean treatNext(String runNo, Draft published, Map<String, OpenItems> keepers, Attempt attempt) {
        Optional<CarryOverItem> next = table.next(runNo);
        attempt.item = next.orElse(null);
        next.ifPresent(item -> treat(item, published, keepers));
        return next.isPresent();
    }

    private void treat(CarryOverItem row, Draft published, Map<String, OpenItems> keepers) {
        OpenItem item = row.item();
        Long newEntry = touched.newEntry(published, item.matterCode());
        CarryOverItem.Choice choice = row.choice();
        CarryOver order = new CarryOver(
                row.runNo(),
                String.valueOf(published.versionNo()),
                newEntry,
                choice == null ? StepEntry.SYSTEM : choice.by(),
                row.reason());
        keepers.computeIfAbsent(prefix(item), key -> touched.keeper(item)).carryOver(item, row.treatment(), order);
        String result = Texts.kept("carryover.result." + row.treatment(), String.valueOf(row.newUnit()));
        table.tried(row, CarryOverItem.State.DONE, result, newEntry, clock.instant());
    }

    private static String prefix(OpenItem item) {
        return item.businessKey().substring(0, item.businessKey().indexOf('-'));
    }

    /** What failed: an item that went on is looked at anew, what lost against somebody is tried again, the rest is listed. */
    private boolean note(CarryOverItem item, Draft published, RuntimeException failed) {
        log.warn("{} {} not carried over: {}", item.runNo(), item.businessKey(), failed.toString());
        boolean again = item.attempts() + 1 < MOST_ATTEMPTS
                && (failed instanceof OpenItemMoved || !(failed instanceof DomainException));
        Optional<TouchedItems.Touched> now = touched.find(published, item.item());
        if (now.isEmpty()) {
            table.tried(item, CarryOverItem.State.GONE, Texts.kept("carryover.result.GONE"), null, clock.instant());
            return false;
        }
        table.put(item.runNo(), now.get(), CarryOverPlan.holds(item, now.get()), clock.instant());
        table.tried(
                item,
                again ? CarryOverItem.State.PENDING : CarryOverItem.State.FAILED,
                cut(failed),
                null,
                clock.instant());
        return again;
    }

    private static String cut(RuntimeException failed) {
        String text = failed instanceof DomainException ? String.valueOf(failed.getMessage()) : failed.toString();
        return Characters.first(text, LONGEST_RESULT);
    }
}
