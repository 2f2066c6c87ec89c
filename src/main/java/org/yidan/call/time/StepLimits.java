package org.yidan.call.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;
import org.yidan.calendar.ClockKind;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.Call;
import org.yidan.call.CallProcess.Milestones;
import org.yidan.call.CallSettings;
import org.yidan.call.LimitRules;
import org.yidan.call.LimitRules.LimitRule;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.shared.OfficeClock;

/** How long a step of a call may take: by the decision table, or by the pinned entry of the list. Reads only. */
@Component
public class StepLimits {

    private final LimitRules rules;
    private final MatterCatalog catalog;
    private final OfficeCalendar calendar;
    private final CallSettings settings;

    StepLimits(LimitRules rules, MatterCatalog catalog, OfficeCalendar calendar, CallSettings settings) {
        this.rules = rules;
        this.catalog = catalog;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** The rule of the step at the call's urgency. */
    LimitRule ruleOf(Call call, String step) {
        return rules.limitOf(step, call.urgency());
    }

    /** The limit in the units of its clock: hours, or days for working days. */
    TimeLimit limitOf(Call call, String step) {
        LimitRule rule = ruleOf(call, step);
        return rule.fromList() ? listLimit(call, step, rule.clock()) : parse(rule);
    }

    private TimeLimit listLimit(Call call, String step, ClockKind clock) {
        Long entryId = call.matter().entryId();
        boolean accept = step.startsWith("accept");
        if (entryId == null) {
            return limit(clock, accept ? settings.unlistedAcceptHours() : settings.unlistedHandleDays());
        }
        MatterEntry entry = catalog.entry(entryId);
        return limit(clock, accept ? entry.acceptHours() : entry.handleDays());
    }

    private static TimeLimit limit(ClockKind clock, int amount) {
        return new TimeLimit(clock, BigDecimal.valueOf(amount));
    }

    private static TimeLimit parse(LimitRule rule) {
        if (rule.clock() == ClockKind.WORKING_DAYS) {
            return limit(rule.clock(), Period.parse(rule.limit()).getDays());
        }
        if (!rule.limit().contains("T")) {
            return TimeLimit.elapsedDays(Period.parse(rule.limit()).getDays());
        }
        BigDecimal minutes = BigDecimal.valueOf(Duration.parse(rule.limit()).toMinutes());
        return new TimeLimit(rule.clock(), minutes.divide(BigDecimal.valueOf(60), 9, RoundingMode.HALF_UP));
    }

    /** The milestones of a limit that starts at the given instant. */
    Milestones milestones(String region, TimeLimit limit, Instant from) {
        return milestones(
                region,
                limit.clock(),
                from,
                calendar.deadline(region, from, limit).due());
    }

    /** The milestones between two fixed instants. */
    Milestones milestones(String region, ClockKind clock, Instant from, Instant due) {
        return new Milestones(
                from, calendar.share(region, from, due, clock, 50), calendar.share(region, from, due, clock, 80), due);
    }

    /** A co-operating unit's limit: one working day less than the lead has, but at least one (DOMAIN 1.2 A10). */
    TimeLimit oneWorkingDayLess(Instant leadStarted, Instant leadDue) {
        LocalDate startDay = LocalDate.ofInstant(leadStarted, OfficeClock.ZONE);
        LocalDate dueDay = LocalDate.ofInstant(leadDue, OfficeClock.ZONE);
        return limit(ClockKind.WORKING_DAYS, Math.max(1, calendar.workingDaysBetween(startDay, dueDay) - 1));
    }

    /** So many working days after an instant, at the close of the day. */
    Instant workingDaysAfter(String region, Instant from, int days) {
        return calendar.deadline(region, from, limit(ClockKind.WORKING_DAYS, days))
                .due();
    }
}
