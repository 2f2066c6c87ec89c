package org.yidan.enforcement.penalty.inquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.Presence;
import org.yidan.enforcement.OfficerCheck;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyState;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/** Investigation by two officers with valid cards (行政处罚法 42, 46, 55). */
@Service
@Transactional
public class InquiryDesk {

    private static final int SHORTEST = 10;

    private final PenaltyBook book;
    private final OfficerCheck officers;
    private final EvidenceRegister evidence;

    InquiryDesk(PenaltyBook book, OfficerCheck officers, EvidenceRegister evidence) {
        this.book = book;
        this.officers = officers;
        this.evidence = evidence;
    }

    /**
     * One inquiry.
     *
     * @param officers who was there; at least two, each with a card of the subject valid today
     * @param evidenceList things to be registered beforehand because they might get lost (行政处罚法 56), or null
     */
    public record Inquiry(List<String> officers, String findings, @Nullable String evidenceList) {}

    /** How the inquiry ended. */
    public enum Result implements StepResult {
        DONE,
        EVIDENCE_AT_RISK;

        @Override
        public Step step() {
            return PenaltyCaseStep.INVESTIGATE_CASE;
        }
    }

    public Result investigate(String caseNo, Inquiry inquiry, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.INVESTIGATING);
        penalty.requireNoTransfer();
        OfficerCheck.Result checked = officers.require(penalty.leadUnit(), inquiry.officers(), book.today(), List.of());
        if (Characters.count(inquiry.findings().strip()) < SHORTEST) {
            throw Refused.invalid("enforcement.inquiry-too-short", SHORTEST);
        }
        penalty.investigateBy(checked.userIds());
        Result result = Result.DONE;
        if (inquiry.evidenceList() != null) {
            evidence.ask(penalty, inquiry.evidenceList(), sent.actor());
            result = Result.EVIDENCE_AT_RISK;
        }
        Presence presence = Presence.of(checked.userIds(), checked.cardNos());
        book.done(penalty, result, null, sent, presence);
        return result;
    }
}
