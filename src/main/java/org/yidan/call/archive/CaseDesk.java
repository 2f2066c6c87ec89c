package org.yidan.call.archive;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallRefused;
import org.yidan.call.journal.CallJournal;
import org.yidan.call.time.CallClock;
import org.yidan.casework.journal.Sent;
import org.yidan.casework.journal.StepEntry;
import org.yidan.shared.OfficeClock;

/** Follows a case filed from a call after the call is archived; what is heard goes to the journal, not into the package. */
@Service
@Transactional
public class CaseDesk {

    private static final String TRACK = "trackCaseByHand";

    private final CallJournal journal;
    private final CallClock clock;

    CaseDesk(CallJournal journal, CallClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Records the end of a case as told by hand; the day is one in Asia/Shanghai. */
    public void track(Call call, String result, LocalDate closedAt, Sent sent) {
        if (closedAt.isAfter(LocalDate.ofInstant(clock.now(), OfficeClock.ZONE))) {
            throw CallRefused.invalid("case-closed-in-the-future");
        }
        journal.done(call, StepEntry.of(TRACK, "TOLD", result, sent.actor(), sent.answers()));
    }

    /** The case is closed, told by hand or by a message. */
    public void closed(Call call) {
        clock.meet(call, TRACK, null);
        journal.note(call, StepEntry.bySystem("recordCaseClosed", "CASE_CLOSED", null));
    }
}
