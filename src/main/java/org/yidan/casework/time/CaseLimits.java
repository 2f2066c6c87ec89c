package org.yidan.casework.time;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.yidan.calendar.ClockKind;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseworkSettings;
import org.yidan.casework.time.LimitTables.LimitRule;
import org.yidan.catalog.MatterCatalog;
import org.yidan.engine.steps.Step;

/** How long a step of a case may take: by the limits table of its process, or by the pinned entry of the list. */
@Component
class CaseLimits {

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
        return tables.limitOf(file.kind().processKey() + "-limits", step.key(), file.urgency());
    }

    TimeLimit limitOf(CaseFile file, LimitRule rule) {
        return rule.fromList() ? new TimeLimit(rule.clock(), listAmount(file, rule.clock())) : times.limitOf(rule);
    }

    /** Working days are those of handling, hours those of accepting. */
    private BigDecimal listAmount(CaseFile file, ClockKind clock) {
        Long entryId = file.entryId();
        if (entryId == null) {
            return BigDecimal.valueOf(settings.unlistedHandleDays());
        }
        var entry = catalog.entry(entryId);
        return BigDecimal.valueOf(clock == ClockKind.WORKING_DAYS ? entry.handleDays() : entry.acceptHours());
    }
}
