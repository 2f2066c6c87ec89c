package org.yidan.adjustment.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.TermsChange;
import org.yidan.adjustment.proposal.SheetRules;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.difference.DifferenceWords;
import org.yidan.catalog.difference.DifferenceWords.MatterWords;
import org.yidan.catalog.sheet.MatterSheet;
import org.yidan.catalog.sheet.RowFault;
import org.yidan.catalog.sheet.SheetReading;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;

/** Compares a sheet with the list of its region: what is not in it leaves the list, what differs is changed. */
@Component
class ChangedSheets {

    private static final int MOST_FAULTS = 1_000;

    /** Where a rule about the whole matter is best shown; others are about the row. */
    private static final Map<String, String> COLUMNS = Map.of(
            "catalog.draft-another-matter", "domain",
            "catalog.draft-basis-not-in-force", "legal_basis",
            "catalog.draft-guide-missing", "guide",
            "catalog.no-department-responsible", "coop_unit_types",
            "adjustment.unit-twice", "coop_unit_types",
            "adjustment.is-a-return", "delegated_from",
            "adjustment.code-used", "code");

    private static final Comparator<RowFault> BY_ROW =
            Comparator.comparing(fault -> Objects.requireNonNullElse(fault.row(), 0));
    private static final Comparator<MatterWords> BY_CODE = Comparator.comparing(MatterWords::code);

    private final MatterSheet sheets;
    private final MatterCatalog catalog;
    private final SheetRules rules;
    private final DifferenceWords words;
    private final OfficeClock clock;

    ChangedSheets(
            MatterSheet sheets, MatterCatalog catalog, SheetRules rules, DifferenceWords words, OfficeClock clock) {
        this.sheets = sheets;
        this.catalog = catalog;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    SheetComparison compare(String region, byte[] file) {
        SheetReading reading;
        try (ByteArrayInputStream content = new ByteArrayInputStream(file)) {
            reading = sheets.read(content, region);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        SortedMap<String, MatterTerms> before = listed(region);
        Map<String, ProposedItem> changed = changed(before, reading.matters());
        List<RowFault> faults = new ArrayList<>(reading.faults());
        changed.values().forEach(item -> addFault(faults, region, item, reading.rows()));
        int count = reading.faultCount() + faults.size() - reading.faults().size();
        if (count > 0) {
            faults.sort(BY_ROW);
            return new SheetComparison(
                    List.of(), List.of(), faults.stream().limit(MOST_FAULTS).toList(), count, false);
        }
        List<ProposedItem> items = Stream.concat(changed.values().stream(), removed(before, reading))
                .toList();
        return new SheetComparison(
                items,
                items.stream()
                        .map(item -> words.of(item.before(), item.after()))
                        .sorted(BY_CODE)
                        .toList(),
                List.of(),
                0,
                rules.handsDown(region, items));
    }

    private SortedMap<String, MatterTerms> listed(String region) {
        SortedMap<String, MatterTerms> list = new TreeMap<>();
        catalog.page(MatterFilter.all(region, clock.today()), 0, Integer.MAX_VALUE)
                .forEach(entry -> list.put(entry.code(), entry.terms()));
        return list;
    }

    private static Map<String, ProposedItem> changed(Map<String, MatterTerms> before, List<MatterTerms> matters) {
        Map<String, ProposedItem> changed = new LinkedHashMap<>();
        for (MatterTerms terms : matters) {
            MatterTerms old = before.get(terms.code());
            if (!terms.equals(old)) {
                changed.put(terms.code(), new ProposedItem(terms.code(), old, TermsChange.between(old, terms)));
            }
        }
        return changed;
    }

    private static Stream<ProposedItem> removed(Map<String, MatterTerms> before, SheetReading reading) {
        return before.values().stream()
                .filter(terms -> !reading.rows().containsKey(terms.code()))
                .map(terms -> ProposedItem.removal(terms.code()).standing(terms));
    }

    private void addFault(List<RowFault> faults, String region, ProposedItem item, Map<String, Integer> rows) {
        try {
            rules.check(region, item);
        } catch (DomainException refusal) {
            String code = String.valueOf(item.matterCode());
            faults.add(new RowFault(
                    rows.get(code),
                    COLUMNS.get(refusal.code()),
                    code,
                    refusal.code(),
                    Objects.requireNonNullElse(refusal.getMessage(), "")));
        }
    }
}
