package org.yidan.adjustment.carryover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.carryover.CarryOverDefaults.Default;
import org.yidan.adjustment.carryover.ItemChanges.ItemChange;
import org.yidan.casework.carryover.OpenItem;
import org.yidan.casework.carryover.OpenItems;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.drafting.Draft;
import org.yidan.catalog.drafting.ListChange;
import org.yidan.shared.Refused;

/** Finds the open items of all modules that a draft touches, each with its change and default treatment. */
@Component
class TouchedItems {

    private final List<OpenItems> modules;
    private final ItemChanges changes;
    private final CarryOverDefaults defaults;
    private final MatterCatalog catalog;

    TouchedItems(List<OpenItems> modules, ItemChanges changes, CarryOverDefaults defaults, MatterCatalog catalog) {
        this.modules = modules;
        this.changes = changes;
        this.defaults = defaults;
        this.catalog = catalog;
    }

    /** An item with what the draft changes for it and what the table says. */
    record Touched(OpenItem item, ItemChange change, Default treatment) {}

    /** The items the draft touches; once it is published without those bound to the new version already. */
    List<Touched> by(Draft draft) {
        return by(draft, Set.copyOf(draft.codes()));
    }

    /** The item of this key if the draft still touches it. */
    Optional<Touched> find(Draft draft, OpenItem known) {
        return by(draft, Set.of(known.matterCode())).stream()
                .filter(touched -> touched.item().businessKey().equals(known.businessKey()))
                .findFirst();
    }

    private List<Touched> by(Draft draft, Set<String> codes) {
        Map<String, ListChange> byCode = draft.changes().stream()
                .filter(change -> change.before() != null)
                .collect(Collectors.toMap(ListChange::code, Function.identity()));
        List<Touched> found = new ArrayList<>();
        for (OpenItems module : modules) {
            for (OpenItem item : module.touchedBy(draft.region(), codes)) {
                ListChange change = byCode.get(item.matterCode());
                if (change != null && !boundToNew(draft, item)) {
                    found.add(touched(draft, item, change));
                }
            }
        }
        return found;
    }

    private Touched touched(Draft draft, OpenItem item, ListChange change) {
        ItemChange effect = changes.of(item, change, draft.region(), draft.effectiveFrom());
        return new Touched(item, effect, defaults.of(item.stage(), effect.kind(), item.percentUsed()));
    }

    private boolean boundToNew(Draft draft, OpenItem item) {
        Long entryId = item.entryId();
        return entryId != null && entryId.equals(newEntry(draft, item.matterCode()));
    }

    /** The entry the published draft brought for the matter; null before its publication, and where it removes the matter. */
    @Nullable
    Long newEntry(Draft draft, String matterCode) {
        return draft.versionNo() == null
                ? null
                : catalog.find(matterCode, draft.region(), draft.effectiveFrom())
                        .map(MatterEntry::id)
                        .orElse(null);
    }

    /** The module that keeps the item. */
    OpenItems keeper(OpenItem item) {
        return modules.stream()
                .filter(module -> module.keeps(item))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("carryover.nobody-keeps", item.businessKey()));
    }
}
