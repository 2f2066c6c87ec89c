package org.yidan.powerreturn.review;

import org.springframework.stereotype.Component;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.powerreturn.PowerReturnRefused;

/** Separation of duties in a return (DOMAIN 0.5): who did one step may not do the one that checks it. */
@Component
public class ReturnHands {

    private final CaseJournal journal;

    ReturnHands(CaseJournal journal) {
        this.journal = journal;
    }

    /** Refuses a user who did one of these steps of the return himself. */
    public void requireOther(String caseNo, String userId, String... steps) {
        if (journal.actors(caseNo, steps).contains(userId)) {
            throw PowerReturnRefused.forbidden("same-hands", userId);
        }
    }
}
