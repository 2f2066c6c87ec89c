package org.yidan.enforcement.penalty.hearing;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyState;
import org.yidan.enforcement.penalty.PenaltyTexts;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyPapers;
import org.yidan.enforcement.penalty.facts.Defence;
import org.yidan.enforcement.penalty.facts.Hearing;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/** Answers what the party said, in writing or at the hearing; never with a heavier penalty because of it (行政处罚法 45). */
@Service
@Transactional
public class DefenceDesk {

    private static final int SHORTEST = 10;

    private final PenaltyBook book;
    private final PenaltyPapers papers;

    DefenceDesk(PenaltyBook book, PenaltyPapers papers) {
        this.book = book;
        this.papers = papers;
    }

    /** True when the case has to be investigated anew. */
    public boolean review(String caseNo, Defence.Result result, String reply, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.NOTIFIED);
        Hearing hearing = penalty.hearing();
        if (hearing != null && !hearing.reviewed()) {
            throw Refused.conflict("enforcement.hearing-open", caseNo);
        }
        if (hearing == null && !penalty.requiredNotice().closed()) {
            throw Refused.conflict(
                    "enforcement.window-runs",
                    penalty.requiredNotice().windowEnds().toString());
        }
        if (Characters.count(reply.strip()) < SHORTEST) {
            throw Refused.invalid("enforcement.defence-reply-too-short", SHORTEST);
        }
        Defence said = penalty.defence();
        penalty.defend(new Defence(said == null ? null : said.statement(), result, reply, book.now()));
        papers.issue(penalty, "F-37", sent.actor(), Map.of("result", PenaltyTexts.of(result), "reply", reply));
        book.done(penalty, result, reply, sent);
        if (result == Defence.Result.REINVESTIGATE) {
            penalty.sendBack();
            return true;
        }
        penalty.heard();
        return false;
    }
}
