package org.yidan.enforcement.penalty.carryover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.journal.Sent;
import org.yidan.enforcement.EnforcementRefused;
import org.yidan.enforcement.OfficerCheck;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.shared.Characters;

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

    private enum Result {
        TAKEN_OVER
    }

    /** What the opinion says. */
    public enum Opinion {
        BASIS_STANDS,
        NO_BASIS
    }

    /** Two officers of the new subject at least, each with a valid card. */
    public void takeOver(String caseNo, List<String> investigators, @Nullable String note, Sent sent) {
        PenaltyCase penalty = book.locked(caseNo);
        OfficerCheck.Result checked = officers.require(penalty.leadUnit(), investigators, book.today(), List.of());
        if (penalty.state().undecided()) {
            penalty.investigateBy(checked.userIds());
        }
        book.done(penalty, "takeOverFile", Result.TAKEN_OVER, note, sent);
    }

    /** True when the case may go on. */
    public boolean opine(String caseNo, Opinion opinion, String text, Sent sent) {
        PenaltyCase penalty = book.locked(caseNo);
        if (Characters.count(text.strip()) < SHORTEST) {
            throw EnforcementRefused.invalid("review-too-short", SHORTEST);
        }
        book.done(penalty, "giveLegalOpinion", opinion, text, sent);
        return opinion == Opinion.BASIS_STANDS;
    }
}
