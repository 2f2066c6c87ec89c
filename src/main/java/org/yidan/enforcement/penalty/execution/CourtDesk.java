package org.yidan.enforcement.penalty.execution;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.LegalPeriod;
import org.yidan.enforcement.penalty.LegalPeriods;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyState;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyPapers;
import org.yidan.enforcement.penalty.facts.Performance;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.shared.Refused;

/** Application to the court for enforcement, after the reminder and the periods of the remedies (行政强制法 53, 54). */
@Service
@Transactional
public class CourtDesk {

    private final PenaltyBook book;
    private final PerformanceDesk performances;
    private final Remedies remedies;
    private final LegalPeriods periods;
    private final PenaltyPapers papers;

    CourtDesk(
            PenaltyBook book,
            PerformanceDesk performances,
            Remedies remedies,
            LegalPeriods periods,
            PenaltyPapers papers) {
        this.book = book;
        this.performances = performances;
        this.remedies = remedies;
        this.periods = periods;
        this.papers = papers;
    }

    public void apply(String caseNo, String court, LocalDate on, String text, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.SERVED);
        Performance performance = penalty.requiredPerformance();
        LocalDate reminded = performance.remindedOn();
        if (performance.performedOn() != null) {
            throw Refused.conflict("enforcement.performed-already", caseNo);
        }
        if (reminded == null) {
            throw Refused.conflict("enforcement.court-without-reminder", caseNo);
        }
        if (remedies.open(caseNo)) {
            throw Refused.conflict("enforcement.court-remedy-open", caseNo);
        }
        book.checkDay(on, reminded);
        LocalDate from = performances.courtFrom(penalty, reminded);
        if (!on.isAfter(from)) {
            throw Refused.conflict("enforcement.court-too-early", from.toString());
        }
        LocalDate last = periods.lastDay(penalty.region(), LegalPeriod.COURT_APPLICATION, from);
        if (on.isAfter(last)) {
            throw Refused.conflict(
                    "enforcement.court-too-late", last.toString(), periods.article(LegalPeriod.COURT_APPLICATION));
        }
        penalty.perform(performance.applied(on));
        papers.issue(penalty, "F-43", sent.actor(), Map.of("court", court, "text", text, "on", on.toString()));
        book.end(penalty, PenaltyCaseStep.AWAIT_PERFORMANCE);
        book.done(penalty, PenaltyCaseStep.APPLY_TO_COURT, court, sent);
    }

    /** What the court did. */
    public void result(String caseNo, Performance.CourtResult result, String note, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        Performance performance = penalty.requiredPerformance();
        if (performance.courtAppliedOn() == null) {
            throw Refused.conflict("enforcement.court-not-asked", caseNo);
        }
        penalty.perform(performance.courtSaid(result));
        book.done(penalty, result, note, sent);
    }
}
