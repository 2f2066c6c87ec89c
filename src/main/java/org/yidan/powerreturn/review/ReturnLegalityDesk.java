package org.yidan.powerreturn.review;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.organization.Organization;
import org.yidan.powerreturn.application.ReturnPapers;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.steps.PowerReturnStep;

/** The legality review (RULES C6): before any decision, by somebody who neither applied nor assessed. */
@Service
@Transactional
public class ReturnLegalityDesk {

    private final ReturnFiles returns;
    private final ReturnPapers papers;
    private final CaseJournal journal;
    private final ReturnHands hands;
    private final Organization organization;

    ReturnLegalityDesk(
            ReturnFiles returns,
            ReturnPapers papers,
            CaseJournal journal,
            ReturnHands hands,
            Organization organization) {
        this.returns = returns;
        this.papers = papers;
        this.journal = journal;
        this.hands = hands;
        this.organization = organization;
    }

    /** Records the opinion and issues F-53. */
    public void review(CaseFile caseFile, LegalityReview review, FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        hands.requireOther(file.caseNo(), sent.actor(), PowerReturnStep.REVIEW_RETURN_LEGALITY);
        file.reviewed(review.result() == LegalityReview.Result.PASS, review.listKind());
        papers.issue(
                caseFile,
                "F-53",
                organization.justiceOffice(file.region()),
                sent.actor(),
                Map.of(
                        "delegationDecidedBy", review.delegationDecidedBy(),
                        "listKind", review.listKind().name(),
                        "openCasesEffect", review.openCasesEffect(),
                        "result", review.result().name(),
                        "opinion", review.opinion()));
        journal.done(caseFile, sent.entry(review.result(), review.opinion()));
    }
}
