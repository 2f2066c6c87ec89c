package org.yidan.enforcement.penalty.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.calendar.ClockKind;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.casework.time.CaseClock;
import org.yidan.enforcement.penalty.LegalPeriods;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.steps.PenaltyCaseStep;

/** When the shares of the ninety days are used up. */
@Component
public class CaseWarnings {

    /** The step under which a warning is written down. */
    public static final PenaltyCaseStep STEP = PenaltyCaseStep.WARN_CASE_TIME;

    static final int ALL = 100;

    private static final List<Integer> SHARES = List.of(60, 80, 90, ALL);

    private final CaseClock clock;
    private final OfficeCalendar calendar;
    private final PenaltyBook book;

    CaseWarnings(CaseClock clock, OfficeCalendar calendar, PenaltyBook book) {
        this.clock = clock;
        this.calendar = calendar;
        this.book = book;
    }

    /** The instant at which so many percent are used up. */
    Instant at(PenaltyCase penalty, int percent) {
        Instant begun = LegalPeriods.begin(penalty.requiredFiledOn());
        Instant due = clock.running(penalty.caseNo(), NinetyDaysDesk.CASE)
                .map(running -> running.due())
                .orElseGet(() -> LegalPeriods.begin(penalty.requiredDue90()));
        return calendar.byLaw().share(penalty.region(), begun, due, ClockKind.ELAPSED, percent);
    }

    /** The first warning of a case that was just filed. */
    public Instant first(String caseNo) {
        return at(book.read(caseNo), SHARES.get(0));
    }

    /** The warning after the ones already said. */
    public Instant next(String caseNo) {
        PenaltyCase penalty = book.read(caseNo);
        return next(penalty, said(penalty));
    }

    Instant next(PenaltyCase penalty, int said) {
        return at(
                penalty,
                SHARES.stream().filter(share -> share > said).findFirst().orElse(ALL));
    }

    /** The highest share that is used up now, 0 before the first. */
    int reached(PenaltyCase penalty) {
        Instant now = book.now();
        return SHARES.stream()
                .filter(share -> !now.isBefore(at(penalty, share).truncatedTo(ChronoUnit.SECONDS)))
                .reduce(0, Math::max);
    }

    /** The share the last warning named, 0 before the first. */
    int said(PenaltyCase penalty) {
        return book.lastResult(penalty, STEP)
                .map(result -> Integer.parseInt(result.substring("USED_".length())))
                .orElse(0);
    }
}
