package org.yidan.tasklist.journal;

import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;

/** Notes an act in the journal of the case that has the number. */
@Component
public class CaseNotes {

    private final CaseFiles files;
    private final CaseJournal journal;

    CaseNotes(CaseFiles files, CaseJournal journal) {
        this.files = files;
        this.journal = journal;
    }

    /** Notes it; a task of no case, as a designer may draw one, has no journal. */
    public void note(String caseNo, StepEntry entry) {
        files.find(caseNo).ifPresent(file -> journal.note(file, entry));
    }
}
