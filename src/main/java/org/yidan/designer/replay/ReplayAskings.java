package org.yidan.designer.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yidan.call.replay.CallReplay;
import org.yidan.casework.time.CaseLimits;
import org.yidan.casework.time.LimitTables;
import org.yidan.casework.time.LimitTables.LimitRule;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.drafting.Draft;
import org.yidan.catalog.drafting.ListChange;
import org.yidan.designer.rehearsal.table.AnsweringTable;
import org.yidan.designer.rehearsal.table.TableTrial;
import org.yidan.engine.steps.StepTable;
import org.yidan.organization.Organization;

/** Begins the asking that a table or a list needs. */
@Component
class ReplayAskings {

    private static final String LIMITS = "-limits";

    private final TableTrial tables;
    private final LimitTables limitTables;
    private final CaseLimits limits;
    private final RecordedLimits recordedLimits;
    private final RecordedDecisions decisions;
    private final CallReplay calls;
    private final Listed listed;

    /** What the list, the units and the steps are called. */
    @Component
    record Listed(MatterCatalog catalog, Organization organization, StepTable steps) {}

    ReplayAskings(
            TableTrial tables,
            LimitTables limitTables,
            CaseLimits limits,
            RecordedLimits recordedLimits,
            RecordedDecisions decisions,
            CallReplay calls,
            Listed listed) {
        this.tables = tables;
        this.limitTables = limitTables;
        this.limits = limits;
        this.recordedLimits = recordedLimits;
        this.decisions = decisions;
        this.calls = calls;
        this.listed = listed;
    }

    Asking byTable(AnsweringTable drafted) {
        String key = drafted.key();
        AnsweringTable inForce = tables.answering(tables.deployed(key));
        if (!key.endsWith(LIMITS)) {
            return new DecisionAsking(inForce, drafted, decisions, calls, tables::version);
        }
        return limits(new LimitAsking.Rules(key::equals, rules(inForce), rules(drafted), Optional::of));
    }

    private static LimitTables rules(AnsweringTable table) {
        return (key, step, urgency) -> table.answer(new HashMap<>(LimitTables.inputs(step, urgency))).stream()
                .findFirst()
                .map(LimitRule::of);
    }

    private Asking limits(LimitAsking.Rules rules) {
        return new LimitAsking(recordedLimits, limits, listed.catalog(), listed.steps(), rules);
    }

    Asking byList(Draft draft) {
        Map<String, Optional<ListChange>> changes = ReplaySources.changes(draft);
        Function<MatterEntry, Optional<MatterEntry>> drafted = bound -> {
            Optional<ListChange> change = changes.get(bound.code());
            return change == null
                    ? Optional.of(bound)
                    : change.map(one -> new MatterEntry(
                            bound.id(),
                            bound.region(),
                            bound.versionNo(),
                            bound.validFrom(),
                            bound.validTo(),
                            Objects.requireNonNull(one.after())));
        };
        return ListAsking.both(List.of(
                new ListAsking(calls, listed.organization(), drafted),
                limits(new LimitAsking.Rules(key -> true, limitTables, limitTables, drafted))));
    }
}
