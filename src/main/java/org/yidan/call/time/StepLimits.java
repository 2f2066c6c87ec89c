package org.yidan.call.time;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.calendar.ClockKind;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.Call;
import org.yidan.call.CallSettings;
import org.yidan.call.Urgency;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.time.LimitTables;
import org.yidan.casework.time.LimitTables.LimitRule;
import org.yidan.casework.time.StepTimes;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.engine.steps.Step;
import org.yidan.shared.OfficeClock;

/** How long a step of a call may take: by the decision table, or by the pinned entry of the list. Reads only. */
@Component
public class StepLimits {

    private static final String TABLE = "call-limits";
    private static final Set<Step> ACCEPTANCE =
            Set.of(MatterCallStep.ACCEPT_DISPATCH, MatterCallStep.ACCEPT_DISPATCH_BY_LEADER);

    private final LimitTables tables;
    private final StepTimes times;
    private final MatterCatalog catalog;
    private final OfficeCalendar calendar;
    private final CallSettings settings;

    StepLimits(
            LimitTables tables,
            StepTimes times,
            MatterCatalog catalog,
            OfficeCalendar calendar,
            CallSettings settings) {
        this.tables = tables;
        this.times = times;
        this.catalog = catalog;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** The rule of the step at the call's urgency. */
    LimitRule ruleOf(Call call, Step step) {
        return tables.limitOf(TABLE, step.key(), call.urgency().label());
    }

    /** The limit in the units of its clock: hours, or days for working days. */
    TimeLimit limitOf(Call call, Step step) {
        LimitRule rule = ruleOf(call, step);
        return rule.fromList() ? listLimit(call, step, rule.clock()) : times.limitOf(rule);
    }

    /** The limit of a step for a call that is not sent yet; {@code entry} is null outside the list. */
    public TimeLimit limitOf(Step step, Urgency urgency, @Nullable MatterEntry entry) {
        LimitRule rule = tables.limitOf(TABLE, step.key(), urgency.label());
        return rule.fromList() ? listLimit(entry, step, rule.clock()) : times.limitOf(rule);
    }

    private TimeLimit listLimit(Call call, Step step, ClockKind clock) {
        Long entryId = call.matter().entryId();
        return listLimit(entryId == null ? null : catalog.entry(entryId), step, clock);
    }

    private TimeLimit listLimit(@Nullable MatterEntry entry, Step step, ClockKind clock) {
        boolean accept = ACCEPTANCE.contains(step);
        if (entry == null) {
            return limit(clock, accept ? settings.unlistedAcceptHours() : settings.unlistedHandleDays());
        }
        return limit(clock, accept ? entry.acceptHours() : entry.handleDays());
    }

    private static TimeLimit limit(ClockKind clock, int amount) {
        return new TimeLimit(clock, BigDecimal.valueOf(amount));
    }

    /** A co-operating unit's limit: one working day less than the lead has, but at least one (RULES A10). */
    TimeLimit oneWorkingDayLess(Instant leadStarted, Instant leadDue) {
        LocalDate startDay = LocalDate.ofInstant(leadStarted, OfficeClock.ZONE);
        LocalDate dueDay = LocalDate.ofInstant(leadDue, OfficeClock.ZONE);
        return limit(ClockKind.WORKING_DAYS, Math.max(1, calendar.workingDaysBetween(startDay, dueDay) - 1));
    }
}
