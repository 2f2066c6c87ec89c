package org.yidan.tasklist.journal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.journal.CallJournal;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;

/** Notes an act in the journal of a call or case, whichever has the number. */
@Component
public class CaseNotes {

    private final Calls calls;
    private final CallJournal callJournal;
    private final CaseFiles files;
    private final CaseJournal journal;

    CaseNotes(Calls calls, CallJournal callJournal, CaseFiles files, CaseJournal journal) {
        this.calls = calls;
        this.callJournal = callJournal;
        this.files = files;
        this.journal = journal;
    }

    /** Notes it; a task of no case, as a designer may draw one, has no journal. */
    public void note(String caseNo, StepEntry entry) {
        Optional<Call> call = calls.findByCallNo(caseNo);
        if (call.isPresent()) {
            callJournal.note(call.get(), entry);
        } else {
            files.find(caseNo).ifPresent(file -> journal.note(file, entry));
        }
    }
}
