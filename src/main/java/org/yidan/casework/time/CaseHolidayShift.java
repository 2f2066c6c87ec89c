package org.yidan.casework.time;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yidan.calendar.HolidaysChanged;
import org.yidan.casework.CaseFiles;

/** Recomputes the open deadlines of cases when the State Council changes the holidays, or a region its closing days (RULES 0.4-1). */
@Component
class CaseHolidayShift {

    private static final Logger log = LoggerFactory.getLogger(CaseHolidayShift.class);

    private final CaseDeadlines deadlines;
    private final CaseDeadlineChanges changes;
    private final CaseFiles files;
    private final CaseClock clock;
    private final StepTimes times;

    CaseHolidayShift(
            CaseDeadlines deadlines, CaseDeadlineChanges changes, CaseFiles files, CaseClock clock, StepTimes times) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.files = files;
        this.clock = clock;
        this.times = times;
    }

    /** Runs in the transaction of the change: either the table and all deadlines change, or nothing does. */
    @EventListener
    void onHolidaysChanged(HolidaysChanged changed) {
        List<CaseDeadline> open = deadlines.openOver(changed.from(), changed.until());
        open.forEach(deadline -> shift(deadline, changed));
        log.info("holidays changed, {} open deadlines of cases looked at", open.size());
    }

    /** A closing day of a region moves its deadlines only; a limit that a decision has moved is a promised day and stays; only computed ones follow the table. */
    private void shift(CaseDeadline deadline, HolidaysChanged changed) {
        if (changes.existsByDeadlineIdAndReasonNot(deadline.id(), CaseDeadlineChange.Reason.HOLIDAYS)) {
            return;
        }
        var file = files.byNo(deadline.caseNo());
        if (!changed.concerns(file.region())) {
            return;
        }
        times.byTheTable(file.region(), deadline)
                .ifPresent(
                        due -> clock.move(file, deadline, due, CaseDeadlineChange.Reason.HOLIDAYS, reference(changed)));
    }

    private static String reference(HolidaysChanged changed) {
        String region = changed.region();
        return region == null ? "holidays " + changed.first().getYear() : "closing " + region + " " + changed.first();
    }
}
