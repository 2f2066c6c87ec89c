package org.yidan.enforcement.penalty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.OfficerCheck;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/**
 * The new subject of a case names its officers, and the justice office says whether a case still has a basis
 * (RULES 6.3).
 */
@Service
@Transactional
public class TakeOverDesk {

    private static final int SHORTEST = 10;

    private final PenaltyBook book;
    private final OfficerCheck officers;

    TakeOverDesk(PenaltyBook book, OfficerCheck officers) {
        this.book = book;
        this.officers = officers;
    }

    /** What the opinion says. */
    public enum Opinion implements StepResult {
        BASIS_STANDS,
        NO_BASIS;

        @Override
        public Step step() {
            return PenaltyCaseStep.GIVE_LEGAL_OPINION;
        }
    }

    /** Two officers of the new subject at least, each with a valid card. */
    public void takeOver(String caseNo, List<String> investigators, @Nullable String note, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        OfficerCheck.Result checked = officers.require(penalty.leadUnit(), investigators, book.today(), List.of());
        if (penalty.state().undecided()) {
            penalty.investigateBy(checked.userIds());
        }
        book.done(penalty, PenaltyCaseStep.TAKE_OVER_FILE, note, sent);
    }

    /** True when the case may go on. */
    public boolean opine(String caseNo, Opinion opinion, String text, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        if (Characters.count(text.strip()) < SHORTEST) {
            throw Refused.invalid("enforcement.review-too-short", SHORTEST);
        }
        book.done(penalty, opinion, text, sent);
        return opinion == Opinion.BASIS_STANDS;
    }
}
