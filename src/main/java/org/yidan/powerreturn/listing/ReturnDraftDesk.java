package org.yidan.powerreturn.listing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.catalog.drafting.Draft;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.catalog.drafting.DraftGround;
import org.yidan.catalog.drafting.NewDraft;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.powerreturn.ReturnOrigin;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnStage;
import org.yidan.powerreturn.steps.PowerReturnStep;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Drafts the list's new version and has it reviewed; approved it is by the county government's own minutes. */
@Service
@Transactional
public class ReturnDraftDesk {

    /** What the reviewer says to the draft. */
    public enum DraftReview implements StepResult {
        PASS,
        RETURN;

        @Override
        public Step step() {
            return PowerReturnStep.REVIEW_RETURN_DRAFT;
        }
    }

    private final ReturnFiles returns;
    private final ReturnedTerms terms;
    private final DraftDesk drafts;
    private final CaseJournal journal;

    ReturnDraftDesk(ReturnFiles returns, ReturnedTerms terms, DraftDesk drafts, CaseJournal journal) {
        this.returns = returns;
        this.terms = terms;
        this.drafts = drafts;
        this.journal = journal;
    }

    /** Puts the change into the return's draft, which is opened the first time. */
    public void draft(CaseFile caseFile, NewDuties duties, FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        file.require(ReturnStage.GRANTED);
        Long draftId = file.draftId();
        if (draftId == null) {
            draftId = drafts.open(new NewDraft(
                    file.region(),
                    Texts.kept("powerreturn.draft-title", file.caseNo()),
                    file.effectiveFrom(),
                    sent.actor(),
                    ground(file)));
            file.drafted(draftId);
        } else if (!drafts.draft(draftId).effectiveFrom().equals(file.effectiveFrom())) {
            drafts.reschedule(draftId, file.effectiveFrom(), sent.actor());
        }
        drafts.put(draftId, terms.of(file, duties), sent.actor());
        journal.done(caseFile, sent.entry(PowerReturnStep.DRAFT_RETURN_VERSION, duties.ofDepartment()));
    }

    private static DraftGround ground(PowerReturn file) {
        return file.origin() == ReturnOrigin.BASIS_REPEALED ? DraftGround.LEGAL_REPEAL : DraftGround.REGULAR;
    }

    /** A second person reviews; passing makes the draft approved by whoever decided the return, with his minutes. */
    public void review(CaseFile caseFile, DraftReview review, @Nullable String note, FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        file.require(ReturnStage.GRANTED);
        if (review == DraftReview.PASS) {
            long draftId = draftOf(file).id();
            drafts.review(draftId, sent.actor());
            drafts.approve(draftId, Objects.requireNonNull(file.decidedBy()), Objects.requireNonNull(file.minutesNo()));
        }
        journal.done(caseFile, sent.entry(review, note));
    }

    /** The draft of the return; refuses when there is none yet. */
    @Transactional(readOnly = true)
    public Draft draftOf(PowerReturn file) {
        Long draftId = file.draftId();
        if (draftId == null) {
            throw Refused.conflict("powerreturn.not-drafted", file.caseNo());
        }
        return drafts.draft(draftId);
    }
}
