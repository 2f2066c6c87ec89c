package org.yidan.enforcement.penalty.inquiry;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.LegalPeriod;
import org.yidan.enforcement.penalty.LegalPeriods;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyHands;
import org.yidan.enforcement.penalty.book.PenaltyLapses;
import org.yidan.enforcement.penalty.book.PenaltyPapers;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;

/** Registration of evidence beforehand: the leader approves, within seven working days it is disposed of (行政处罚法 56). */
@Service
@Transactional
public class EvidenceDesk {

    private final PenaltyBook book;
    private final PenaltyHands hands;
    private final EvidenceRegister register;
    private final OfficeCalendar calendar;
    private final LegalPeriods periods;
    private final PenaltyPapers papers;
    private final PenaltyLapses lapses;

    EvidenceDesk(
            PenaltyBook book,
            PenaltyHands hands,
            EvidenceRegister register,
            OfficeCalendar calendar,
            LegalPeriods periods,
            PenaltyPapers papers,
            PenaltyLapses lapses) {
        this.book = book;
        this.hands = hands;
        this.register = register;
        this.calendar = calendar;
        this.periods = periods;
        this.papers = papers;
        this.lapses = lapses;
    }

    /** The leader's word. */
    public enum Approval implements StepResult {
        APPROVE,
        REJECT;

        @Override
        public Step step() {
            return PenaltyCaseStep.APPROVE_REGISTRATION;
        }
    }

    /** What becomes of the evidence. */
    public enum Disposal implements StepResult {
        RETURN,
        SEIZE,
        APPRAISE,
        HAND_OVER,
        LIFT,
        REJECTED,
        LAPSED;

        @Override
        public Step step() {
            return PenaltyCaseStep.DISPOSE_EVIDENCE;
        }
    }

    /** Registers it from now on, or not; true when registered. */
    public boolean approve(String caseNo, Approval approval, @Nullable String note, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        EvidenceRegister.Registered asked = open(caseNo);
        if (asked.due() != null) {
            throw Refused.conflict("enforcement.evidence-already-decided", caseNo);
        }
        hands.require(penalty, PenaltyCaseStep.APPROVE_REGISTRATION, sent.actor(), "evidence-approved-by-handler");
        if (approval == Approval.REJECT) {
            register.dispose(asked.id(), Disposal.REJECTED.name());
        } else {
            Instant due = calendar.byLaw()
                    .deadline(penalty.region(), book.now(), periods.limit(LegalPeriod.EVIDENCE_DISPOSAL, book.today()))
                    .due();
            register.approve(asked.id(), sent.actor(), due);
            book.begin(penalty, PenaltyCaseStep.DISPOSE_EVIDENCE, LegalPeriod.EVIDENCE_DISPOSAL, book.today());
            papers.issue(penalty, "F-31", sent.actor(), Map.of("due", due.toString()));
        }
        book.done(penalty, approval, note, sent);
        return approval == Approval.APPROVE;
    }

    /** Disposes of it in time; later it has lapsed already. */
    public void dispose(String caseNo, Disposal disposal, String note, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        EvidenceRegister.Registered registered = open(caseNo);
        if (disposal == Disposal.LAPSED || disposal == Disposal.REJECTED) {
            throw Refused.invalid("enforcement.evidence-disposal");
        }
        if (registered.due() == null || book.now().isAfter(registered.due())) {
            throw Refused.conflict(
                    "enforcement.evidence-lapsed", caseNo, periods.article(LegalPeriod.EVIDENCE_DISPOSAL));
        }
        register.dispose(registered.id(), disposal.name());
        book.done(penalty, disposal, note, sent);
    }

    /** Nobody disposed of it in seven working days: the registration ends by itself and the ledger hears of it. */
    public void lapse(String caseNo) {
        PenaltyCase penalty = book.locked(caseNo);
        EvidenceRegister.Registered registered = open(caseNo);
        register.dispose(registered.id(), Disposal.LAPSED.name());
        Instant due = registered.due();
        lapses.late(penalty, PenaltyCaseStep.DISPOSE_EVIDENCE, "evidence-lapsed", due == null ? book.now() : due);
        book.system(penalty, Disposal.LAPSED, null);
    }

    private EvidenceRegister.Registered open(String caseNo) {
        return register.open(caseNo).orElseThrow(() -> Refused.conflict("enforcement.evidence-none", caseNo));
    }
}
