package org.yidan.powerreturn.closing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.powerreturn.ReturnOrigin;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnStage;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.powerreturn.review.ReturnHands;
import org.yidan.powerreturn.steps.PowerReturnStep;

/** Rejects with reasons (RULES C13); the township may once ask the county government to review that. */
@Service
@Transactional
public class ReturnRejectionDesk {

    /** Whether the township asks for a review. */
    public enum ReviewRequest implements StepResult {
        ASK,
        ACCEPT;

        @Override
        public Step step() {
            return PowerReturnStep.ASK_REVIEW;
        }
    }

    /** What the county government says. */
    public enum ReviewDecision implements StepResult {
        UPHOLD,
        OVERTURN;

        @Override
        public Step step() {
            return PowerReturnStep.REVIEW_REJECTION;
        }
    }

    private final ReturnFiles returns;
    private final ReturnTownships townships;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final ReturnHands hands;

    ReturnRejectionDesk(
            ReturnFiles returns, ReturnTownships townships, CaseFiles files, CaseJournal journal, ReturnHands hands) {
        this.returns = returns;
        this.townships = townships;
        this.files = files;
        this.journal = journal;
        this.hands = hands;
    }

    /** Rejects; says whether the township may still ask for a review. A superior's refusal the county cannot review. */
    public boolean reject(CaseFile caseFile, String reason, FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        file.rejected();
        journal.done(caseFile, sent.entry(PowerReturnStep.REJECT_RETURN, reason));
        return file.origin() == ReturnOrigin.TOWNSHIP_APPLY
                && file.applicant() != null
                && !file.reviewAsked()
                && file.provinceRef() == null;
    }

    /** The township asks for the review, or accepts the rejection. */
    public void answer(CaseFile caseFile, ReviewRequest request, @Nullable String grounds, FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        file.require(ReturnStage.REJECTED);
        if (request == ReviewRequest.ASK) {
            file.askReview();
        }
        journal.done(caseFile, sent.entry(request, grounds));
    }

    /** The county government decides on the review; who rejected cannot. */
    public RejectionOutcome review(CaseFile caseFile, ReviewDecision decision, String reason, FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        hands.requireOther(file.caseNo(), sent.actor(), PowerReturnStep.REVIEW_REJECTION);
        journal.done(caseFile, sent.entry(decision, reason));
        if (decision == ReviewDecision.UPHOLD) {
            return RejectionOutcome.FINAL;
        }
        boolean neverAccepted = file.rejectedAt() == ReturnStage.APPLIED;
        file.overturnRejection();
        return neverAccepted ? RejectionOutcome.CONSULT : RejectionOutcome.REVIEW;
    }

    /** The rejection stands: the townships keep the power and the return ends. */
    public void close(CaseFile caseFile) {
        PowerReturn file = returns.locked(caseFile);
        file.require(ReturnStage.REJECTED);
        townships.moveAll(file.caseNo(), ReturnTownships.State.KEPT);
        file.close();
        files.close(caseFile, "REJECTED");
    }
}
