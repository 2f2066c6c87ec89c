package org.yidan.call.outlook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.attachments.WaitingFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.sight.CaseSight;
import org.yidan.casework.sight.VisibleCase;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;
import org.yidan.shared.limits.Limit;
import org.yidan.shared.limits.RateLimits;

/** Adds what somebody saw to a call that is open already, instead of a second call about the same event. */
@Service
@Transactional
public class Additions {

    private static final MatterCallStep STEP = MatterCallStep.ADD_TO_CALL;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 4000;

    private final Calls calls;
    private final CaseSight sight;
    private final CaseJournal journal;
    private final WaitingFiles files;
    private final RateLimits limits;

    Additions(Calls calls, CaseSight sight, CaseJournal journal, WaitingFiles files, RateLimits limits) {
        this.calls = calls;
        this.sight = sight;
        this.journal = journal;
        this.files = files;
        this.limits = limits;
    }

    /** Records the note and attaches one's own uploads; for staff of units that take part, while the call is open. */
    public void add(String callNo, @Nullable String note, List<Long> fileIds, String actor) {
        limits.take(Limit.ADDITION, actor);
        VisibleCase seen = sight.see(callNo);
        Call call = calls.lockedByNo(callNo).orElseThrow(() -> Refused.missing("call.unknown", callNo));
        if (!seen.takesPart()) {
            throw Refused.forbidden("call.file-not-yours", callNo);
        }
        if (!call.isOpen()) {
            throw Refused.conflict("call.already-closed", callNo);
        }
        String said = note == null ? "" : note.strip();
        if (Characters.count(said) < SHORTEST || Characters.count(said) > LONGEST) {
            throw Refused.invalid("call.addition-length", SHORTEST, LONGEST);
        }
        files.attach(call.file(), STEP, fileIds, actor);
        journal.note(call.file(), StepEntry.of(STEP, said, actor, Map.of()));
    }
}
