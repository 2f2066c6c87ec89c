package org.yidan.designer.replay;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.time.CaseLimits;
import org.yidan.casework.time.LimitTables;
import org.yidan.casework.time.LimitTables.LimitRule;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.designer.replay.RecordedLimits.Kept;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepTable;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** Asks a limits table, or the limits of another list, how long each step of a case might have taken. */
final class LimitAsking implements Asking {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(OfficeClock.ZONE);

    private final RecordedLimits recorded;
    private final CaseLimits limits;
    private final MatterCatalog catalog;
    private final StepTable steps;
    private final Rules rules;

    /**
     * By which rules.
     *
     * @param asked of which limits tables
     * @param entry the entry in the place of the pinned one; empty where the matter is not on the list any more
     */
    record Rules(
            Predicate<String> asked,
            LimitTables inForce,
            LimitTables drafted,
            Function<MatterEntry, Optional<MatterEntry>> entry) {}

    LimitAsking(RecordedLimits recorded, CaseLimits limits, MatterCatalog catalog, StepTable steps, Rules rules) {
        this.recorded = recorded;
        this.limits = limits;
        this.catalog = catalog;
        this.steps = steps;
        this.rules = rules;
    }

    @Override
    public void ask(Cases cases, Found found) {
        RecordedLimits.Of all = recorded.of(cases.numbers());
        for (Kept one : all.all()) {
            ClosedCase of = cases.of(one.caseNo());
            String table = one.limitTable();
            if (table == null || one.metAt() == null) {
                String why = table == null ? "designer.replay.no-table" : "designer.replay.not-ended";
                found.add(of, one.unit(), Figure.UNBUILT, named(one), TIME.format(one.due()), Texts.kept(why));
            } else if (rules.asked().test(table)) {
                ask(of, one, table, all, found);
            }
        }
    }

    private void ask(ClosedCase of, Kept one, String table, RecordedLimits.Of all, Found found) {
        String urgency = String.valueOf(one.limitUrgency());
        Long pinned = one.limitEntry();
        @Nullable MatterEntry entry = pinned == null ? null : catalog.entry(pinned);
        Optional<TimeLimit> now =
                rules.inForce().limitOf(table, one.step(), urgency).map(rule -> limits.limitOf(rule, entry));
        Instant again = now.map(limit -> all.due(one, of.region(), limit)).orElse(Instant.EPOCH);
        found.check(of, one.unit(), named(one), TIME.format(one.due()), TIME.format(again));

        Optional<LimitRule> drafted = rules.drafted().limitOf(table, one.step(), urgency);
        if (drafted.isEmpty()) {
            String none = Texts.kept("designer.replay.no-row");
            found.add(of, one.unit(), Figure.DIFFERENT, named(one), TIME.format(one.due()), none);
            return;
        }
        TimeLimit would = limits.limitOf(drafted.get(), replaced(entry));
        if (!one.gives(would)) {
            changed(of, one, all.due(one, of.region(), would), found);
        }
    }

    private @Nullable MatterEntry replaced(@Nullable MatterEntry entry) {
        return entry == null ? null : rules.entry().apply(entry).orElse(null);
    }

    private void changed(ClosedCase of, Kept one, Instant due, Found found) {
        if (due.equals(one.due())) {
            return;
        }
        String was = TIME.format(one.due());
        String would = TIME.format(due);
        found.add(of, one.unit(), Figure.DIFFERENT, named(one), was, would);
        if (one.overdueAt(due) != one.overdueAt(one.due())) {
            Figure figure = one.overdueAt(due) ? Figure.OVERDUE : Figure.NO_LONGER_OVERDUE;
            found.add(of, one.unit(), figure, named(one), was, would);
        }
    }

    private String named(Kept one) {
        return steps.of(one.step()).map(Step::label).orElse(one.step());
    }
}
