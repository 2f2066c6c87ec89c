package org.yidan.casework.time;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.calendar.ClockKind;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseworkSettings;
import org.yidan.casework.time.LimitTables.LimitRule;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepModel;
import org.yidan.shared.Refused;

/** How long a step of a case may take: by the limits table of its process, or by the pinned entry of the list. */
@Component
public class CaseLimits {

    private final LimitTables tables;
    private final StepTimes times;
    private final MatterCatalog catalog;
    private final CaseworkSettings settings;

    CaseLimits(LimitTables tables, StepTimes times, MatterCatalog catalog, CaseworkSettings settings) {
        this.tables = tables;
        this.times = times;
        this.catalog = catalog;
        this.settings = settings;
    }

    LimitRule ruleOf(CaseFile file, Step step) {
        return ruleOf(file.limits(), step, file.urgency());
    }

    private LimitRule ruleOf(String table, Step step, String urgency) {
        StepModel.Limit own = step.limit();
        return own == null
                ? tables.limitOf(table, step.key(), urgency)
                        .orElseThrow(() -> Refused.conflict("casework.limit-missing", step.label(), table))
                : ofModel(step, own);
    }

    private static LimitRule ofModel(Step step, StepModel.Limit own) {
        return Arrays.stream(ClockKind.values())
                .filter(clock -> clock.name().equals(own.clock()))
                .findFirst()
                .map(clock -> new LimitRule(clock, own.amount(), own.basis()))
                .orElseThrow(() -> Refused.conflict("casework.limit-unreadable", step.label(), own.clock()));
    }

    TimeLimit limitOf(CaseFile file, LimitRule rule) {
        Long entry = file.entryId();
        return limitOf(rule, entry == null || !rule.fromList() ? null : catalog.entry(entry));
    }

    /** The limit of a step in the units of its clock: hours, or days for working days. */
    public TimeLimit limitOf(CaseFile file, Step step) {
        return limitOf(file, ruleOf(file, step));
    }

    /** The limit of a step for a case that is not opened yet; {@code entry} is null outside the list. */
    public TimeLimit limitOf(CaseKind kind, Step step, String urgency, @Nullable MatterEntry entry) {
        return limitOf(ruleOf(kind.limits(), step, urgency), entry);
    }

    /** What a row of a table means for a case that has pinned this entry; {@code entry} is null outside the list. */
    public TimeLimit limitOf(LimitRule rule, @Nullable MatterEntry entry) {
        return rule.fromList() ? new TimeLimit(rule.clock(), listAmount(entry, rule.clock())) : times.limitOf(rule);
    }

    /** Working days are those of handling, hours those of accepting. */
    private BigDecimal listAmount(@Nullable MatterEntry entry, ClockKind clock) {
        boolean handling = clock == ClockKind.WORKING_DAYS;
        if (entry == null) {
            return BigDecimal.valueOf(handling ? settings.unlistedHandleDays() : settings.unlistedAcceptHours());
        }
        return BigDecimal.valueOf(handling ? entry.handleDays() : entry.acceptHours());
    }
}
