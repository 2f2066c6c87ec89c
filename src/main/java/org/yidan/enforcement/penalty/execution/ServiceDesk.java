package org.yidan.enforcement.penalty.execution;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.LegalPeriod;
import org.yidan.enforcement.penalty.LegalPeriods;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyState;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyLapses;
import org.yidan.enforcement.penalty.book.PenaltyPapers;
import org.yidan.enforcement.penalty.facts.Decision;
import org.yidan.enforcement.penalty.facts.Delivery;
import org.yidan.enforcement.penalty.facts.Performance;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.shared.Refused;

/** Service of the decision: on the spot or within seven working days (行政处罚法 61); then the fifteen days of payment run. */
@Service
@Transactional
public class ServiceDesk {

    private final PenaltyBook book;
    private final PenaltyPapers papers;
    private final LegalPeriods periods;
    private final PenaltyLapses lapses;

    ServiceDesk(PenaltyBook book, PenaltyPapers papers, LegalPeriods periods, PenaltyLapses lapses) {
        this.book = book;
        this.papers = papers;
        this.periods = periods;
        this.lapses = lapses;
    }

    /**
     * How it was served.
     *
     * @param consent mark of the party's signed consent, needed for electronic service
     */
    public record NewService(Delivery.Method method, LocalDate on, String receipt, @Nullable String consent) {}

    public PenaltyCase serve(String caseNo, NewService service, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.DECIDED);
        Decision decision = penalty.requiredDecision();
        book.checkDay(service.on(), decision.on());
        if (service.method() == Delivery.Method.ELECTRONIC && service.consent() == null) {
            throw Refused.invalid("enforcement.service-without-consent");
        }
        if (service.method() == Delivery.Method.ON_THE_SPOT && !service.on().equals(decision.on())) {
            throw Refused.invalid("enforcement.service-not-on-the-spot");
        }
        LocalDate last = periods.lastDay(penalty.region(), LegalPeriod.SERVICE, decision.on());
        if (service.on().isAfter(last)) {
            noteOnce(penalty, last);
        }
        Performance expected = null;
        if (decision.toPerform()) {
            expected = Performance.until(periods.lastDay(penalty.region(), LegalPeriod.PAYMENT, service.on()));
        }
        penalty.serve(new Delivery(service.method(), service.on()), expected);
        papers.issue(
                penalty,
                "F-40",
                sent.actor(),
                Map.of("method", service.method().name(), "on", service.on().toString(), "receipt", service.receipt()));
        book.done(penalty, service.method(), service.receipt(), sent);
        if (decision.toPerform()) {
            book.begin(penalty, PenaltyCaseStep.RECORD_PERFORMANCE, LegalPeriod.PAYMENT, service.on());
        }
        return penalty;
    }

    /** The seven working days are over and nothing is served. */
    public void noteLate(String caseNo) {
        PenaltyCase penalty = book.locked(caseNo);
        noteOnce(
                penalty,
                periods.lastDay(
                        penalty.region(),
                        LegalPeriod.SERVICE,
                        penalty.requiredDecision().on()));
    }

    private void noteOnce(PenaltyCase penalty, LocalDate last) {
        if (book.lastResult(penalty, PenaltyCaseStep.NOTE_SERVICE_LATE).isEmpty()) {
            lapses.late(penalty, PenaltyCaseStep.SERVE_DECISION, "service-late", LegalPeriods.begin(last));
            book.system(penalty, PenaltyCaseStep.NOTE_SERVICE_LATE, null);
        }
    }
}
