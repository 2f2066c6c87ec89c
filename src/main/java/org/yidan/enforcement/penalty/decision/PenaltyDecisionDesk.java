package org.yidan.enforcement.penalty.decision;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.time.CaseClock;
import org.yidan.enforcement.FineRegister;
import org.yidan.enforcement.penalty.LegalPeriod;
import org.yidan.enforcement.penalty.LegalPeriods;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyTexts;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyPapers;
import org.yidan.enforcement.penalty.facts.Decision;
import org.yidan.enforcement.penalty.facts.PenaltyMeasure;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.enforcement.transfer.NewTransfer;
import org.yidan.enforcement.transfer.TransferDesk;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** The decision of the head of the organ (行政处罚法 57): the same act is fined once, and no step of the procedure is skipped. */
@Service
@Transactional
public class PenaltyDecisionDesk {

    private final PenaltyBook book;
    private final DecisionGuard guard;
    private final FineRegister fines;
    private final PenaltyPapers papers;
    private final TransferDesk transfers;
    private final CaseClock clock;
    private final LegalPeriods periods;

    PenaltyDecisionDesk(
            PenaltyBook book,
            DecisionGuard guard,
            FineRegister fines,
            PenaltyPapers papers,
            TransferDesk transfers,
            CaseClock clock,
            LegalPeriods periods) {
        this.book = book;
        this.guard = guard;
        this.fines = fines;
        this.papers = papers;
        this.transfers = transfers;
        this.clock = clock;
        this.periods = periods;
    }

    /** How the case goes on. */
    public enum Next implements StepResult {
        DECIDED,
        SENT_BACK,
        CRIME,
        TRANSFERRED;

        @Override
        public Step step() {
            return PenaltyCaseStep.DECIDE_PENALTY;
        }
    }

    /**
     * Decides, sends the case back to its investigators, or has a suspected crime transferred. Refuses every decision the law
     * does not allow yet, naming the article; of two at the same moment the second is told who was first.
     */
    public Next decide(String caseNo, TakeDecision decision, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        guard.requireDecider(penalty, sent.actor());
        return switch (decision.choice()) {
            case SEND_BACK -> sendBack(penalty, decision, sent);
            case CRIME -> suspect(penalty, decision, sent);
            default -> take(penalty, decision, sent);
        };
    }

    private Next sendBack(PenaltyCase penalty, TakeDecision decision, FormSubmission sent) {
        requireReason(decision);
        penalty.requireNoTransfer();
        penalty.sendBack();
        book.done(penalty, Next.SENT_BACK, decision.reason(), sent);
        return Next.SENT_BACK;
    }

    private Next suspect(PenaltyCase penalty, TakeDecision decision, FormSubmission sent) {
        requireReason(decision);
        penalty.suspectCrime(transfers
                .request(new NewTransfer(
                        penalty.caseNo(), penalty.region(), penalty.leadUnit(), penalty.cause(), penalty.officers()))
                .caseNo());
        book.done(penalty, Next.CRIME, decision.reason(), sent);
        return Next.CRIME;
    }

    private static void requireReason(TakeDecision decision) {
        if (decision.reason() == null) {
            throw Refused.invalid("enforcement.decision-without-reason");
        }
    }

    private Next take(PenaltyCase penalty, TakeDecision decision, FormSubmission sent) {
        guard.requireProcedure(penalty, decision);
        guard.requireContent(decision);
        if (decision.fine() != null) {
            fines.claim(new FineRegister.Claim(
                    penalty.region(),
                    penalty.actId(),
                    penalty.requiredParty().offender(),
                    penalty.caseNo(),
                    penalty.subjectUnit(),
                    decision.fine()));
        }
        String documentNo = papers.issue(penalty, "F-39", sent.actor(), content(penalty, decision));
        Decision.Type type = Decision.Type.valueOf(decision.choice().name());
        penalty.decide(
                new Decision(
                        type,
                        decision.fine(),
                        PenaltyMeasure.names(decision.measures()),
                        decision.discretionBasis(),
                        documentNo,
                        book.today(),
                        sent.actor()),
                decision.publish());
        clock.meet(book.file(penalty), PenaltyCaseStep.PENALTY_CASE, null);
        book.done(penalty, Next.DECIDED, decision.reason(), sent);
        book.begin(penalty, PenaltyCaseStep.SERVE_DECISION, LegalPeriod.SERVICE, book.today());
        return Next.DECIDED;
    }

    private Map<String, Object> content(PenaltyCase penalty, TakeDecision decision) {
        String remedies = Texts.kept(
                "enforcement.decision-remedies",
                periods.article(LegalPeriod.RECONSIDERATION),
                periods.article(LegalPeriod.LAWSUIT));
        return Map.ofEntries(
                Map.entry(
                        "type",
                        Texts.kept("enforcement.decision." + decision.choice().name())),
                Map.entry("decision", decision.choice().name()),
                Map.entry("facts", String.valueOf(decision.facts())),
                Map.entry("basis", String.valueOf(decision.basis())),
                Map.entry("fine", decision.fine() == null ? "" : decision.fine().toPlainString()),
                Map.entry(
                        "measures",
                        decision.measures().stream().map(PenaltyTexts::of).toList()),
                Map.entry("discretionBasis", textOr(decision.discretionBasis())),
                Map.entry("performance", textOr(decision.performance())),
                Map.entry("remedies", remedies),
                Map.entry("decidedOn", book.today().toString()),
                Map.entry("actId", penalty.actId()));
    }

    private static String textOr(@Nullable String text) {
        return text == null ? "" : text;
    }
}
