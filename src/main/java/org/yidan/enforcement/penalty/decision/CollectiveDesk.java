package org.yidan.enforcement.penalty.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyPapers;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/** The leaders' discussion of complex and serious cases, before the decision (行政处罚法 57). */
@Service
@Transactional
public class CollectiveDesk {

    private static final int FEWEST = 3;
    private static final int SHORTEST = 10;

    private final PenaltyBook book;
    private final PenaltyPapers papers;

    CollectiveDesk(PenaltyBook book, PenaltyPapers papers) {
        this.book = book;
        this.papers = papers;
    }

    /** What the leaders think of the proposal. */
    public enum Opinion implements StepResult {
        AGREE,
        CHANGE;

        @Override
        public Step step() {
            return PenaltyCaseStep.DISCUSS_COLLECTIVELY;
        }
    }

    public void discuss(String caseNo, List<String> leaders, Opinion opinion, String record, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.requireNoTransfer();
        if (Set.copyOf(leaders).size() < FEWEST) {
            throw Refused.invalid("enforcement.collective-too-few", FEWEST);
        }
        if (Characters.count(record.strip()) < SHORTEST) {
            throw Refused.invalid("enforcement.collective-record-too-short", SHORTEST);
        }
        penalty.discussed(book.now());
        papers.issue(penalty, "F-38", sent.actor(), Map.of("leaders", leaders, "record", record));
        book.done(penalty, opinion, record, sent);
    }
}
