package org.yidan.enforcement.penalty.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.time.CaseClock;
import org.yidan.enforcement.penalty.LegalPeriod;
import org.yidan.enforcement.penalty.LegalPeriods;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltySettings;
import org.yidan.enforcement.penalty.PenaltyState;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyPapers;
import org.yidan.enforcement.penalty.facts.Delivery;
import org.yidan.enforcement.penalty.facts.Performance;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.SharedResult;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Performance by the party: payment, deferment, surcharge, reminder (行政处罚法 66, 67, 72; 行政强制法 35, 54). */
@Service
@Transactional
public class PerformanceDesk {

    private final PenaltyBook book;
    private final Payments payments;
    private final Remedies remedies;
    private final PenaltySettings settings;
    private final PenaltyPapers papers;
    private final LegalPeriods periods;
    private final CaseClock clock;

    PerformanceDesk(
            PenaltyBook book,
            Payments payments,
            Remedies remedies,
            PenaltySettings settings,
            PenaltyPapers papers,
            LegalPeriods periods,
            CaseClock clock) {
        this.book = book;
        this.payments = payments;
        this.remedies = remedies;
        this.settings = settings;
        this.papers = papers;
        this.periods = periods;
        this.clock = clock;
    }

    /** What happened. */
    public enum Event implements SharedResult {
        PAID,
        DEFERRED,
        OTHER_DONE;

        @Override
        public Set<PenaltyCaseStep> steps() {
            return Set.of(PenaltyCaseStep.RECORD_PERFORMANCE, PenaltyCaseStep.AWAIT_PERFORMANCE);
        }
    }

    /**
     * One act of performance.
     *
     * @param on day of payment, or on which the other penalty was carried out
     * @param newDue new last day, for a deferment or instalments the organ granted (行政处罚法 66)
     */
    public record Performing(
            Event event,
            LocalDate on,
            @Nullable BigDecimal amount,
            @Nullable String receiptNo,
            @Nullable LocalDate newDue,
            @Nullable String reason) {}

    /** True when everything is performed, surcharge included. */
    public boolean record(String caseNo, Step step, Performing act, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.SERVED);
        if (penalty.requiredPerformance().performedOn() != null) {
            throw Refused.conflict("enforcement.performed-already", caseNo);
        }
        book.checkDay(act.on(), penalty.requiredDecision().on());
        switch (act.event()) {
            case PAID -> pay(penalty, act, sent);
            case DEFERRED -> defer(penalty, act, step);
            default -> requirePaid(penalty);
        }
        boolean performed = act.event() != Event.DEFERRED && performed(penalty, act.on());
        if (performed) {
            book.done(penalty, act.event().at(step), act.reason(), sent);
        } else {
            book.note(penalty, act.event().at(step), act.reason(), sent);
        }
        return performed;
    }

    private void pay(PenaltyCase penalty, Performing act, FormSubmission sent) {
        if (act.amount() == null || act.amount().signum() <= 0 || act.receiptNo() == null) {
            throw Refused.invalid("enforcement.payment-incomplete");
        }
        Performance before = penalty.requiredPerformance();
        payments.add(penalty.caseNo(), act.on(), act.amount(), act.receiptNo(), sent.actor());
        boolean fineWasPaid = before.paid().compareTo(penalty.fine()) >= 0;
        BigDecimal late = fineWasPaid ? before.surcharge() : surcharge(penalty, act.on());
        penalty.perform(before.paying(payments.paid(penalty.caseNo()), late));
    }

    /** The surcharge by that day. */
    private BigDecimal surcharge(PenaltyCase penalty, LocalDate day) {
        LocalDate due = penalty.requiredPerformance().due();
        BigDecimal unpaid =
                penalty.fine().subtract(payments.paidBy(penalty.caseNo(), due)).max(BigDecimal.ZERO);
        return Surcharge.owed(
                penalty.fine(),
                unpaid,
                due,
                day,
                remedies.daysBetween(penalty.caseNo(), due, day),
                settings.surchargePercent());
    }

    private void defer(PenaltyCase penalty, Performing act, Step step) {
        LocalDate newDue = act.newDue();
        if (newDue == null || !newDue.isAfter(book.today()) || act.reason() == null) {
            throw Refused.invalid("enforcement.deferment-incomplete");
        }
        penalty.perform(penalty.requiredPerformance().deferred(newDue));
        clock.openFrom(
                book.file(penalty),
                step,
                null,
                periods.until(book.today(), newDue),
                Texts.kept("enforcement.deferment-basis"),
                book.now());
    }

    private static void requirePaid(PenaltyCase penalty) {
        if (owedStill(penalty).signum() > 0) {
            throw Refused.conflict("enforcement.fine-unpaid", owedStill(penalty).toPlainString());
        }
    }

    private static boolean performed(PenaltyCase penalty, LocalDate day) {
        if (owedStill(penalty).signum() > 0) {
            return false;
        }
        penalty.perform(penalty.requiredPerformance().done(day));
        return true;
    }

    private static BigDecimal owedStill(PenaltyCase penalty) {
        Performance performance = penalty.requiredPerformance();
        return penalty.fine().add(performance.surcharge()).subtract(performance.paid());
    }

    /**
     * Reminds the party in writing once the time is over. Until the court can be asked the party has ten working days, and the
     * periods of its remedies must have run out (行政强制法 53, 54).
     */
    public void remind(String caseNo, LocalDate on, String text, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.SERVED);
        Performance performance = penalty.requiredPerformance();
        book.checkDay(on, performance.due());
        if (performance.performedOn() != null) {
            throw Refused.conflict("enforcement.performed-already", caseNo);
        }
        if (book.today().isBefore(performance.due())) {
            throw Refused.conflict(
                    "enforcement.reminder-too-early", performance.due().toString());
        }
        penalty.perform(performance.reminded(on));
        papers.issue(
                penalty,
                "F-42",
                sent.actor(),
                Map.of("text", text, "owed", owedStill(penalty).toPlainString(), "on", on.toString()));
        book.done(penalty, PenaltyCaseStep.REMIND_PARTY, text, sent);
        book.end(penalty, PenaltyCaseStep.RECORD_PERFORMANCE);
        LocalDate ends = courtFrom(penalty, on);
        clock.openFrom(
                book.file(penalty),
                PenaltyCaseStep.AWAIT_PERFORMANCE,
                null,
                periods.until(on, ends),
                periods.article(LegalPeriod.REMINDER),
                LegalPeriods.begin(on));
    }

    /** Last day before the court may be asked: of the reminder, and of the time for a lawsuit. */
    LocalDate courtFrom(PenaltyCase penalty, LocalDate reminded) {
        LocalDate reminder = periods.lastDay(penalty.region(), LegalPeriod.REMINDER, reminded);
        LocalDate lawsuit = periods.lastDay(penalty.region(), LegalPeriod.LAWSUIT, servedOn(penalty));
        return reminder.isAfter(lawsuit) ? reminder : lawsuit;
    }

    private static LocalDate servedOn(PenaltyCase penalty) {
        Delivery delivery = penalty.delivery();
        return delivery == null ? penalty.requiredDecision().on() : delivery.on();
    }
}
