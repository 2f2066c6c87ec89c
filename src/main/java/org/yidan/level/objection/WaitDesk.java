package org.yidan.level.objection;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.level.steps.LevelObjectionStep;

/** What happens while the staffing office has not answered: reminders, the ledger, the word of the government; never a decision. */
@Service
@Transactional
public class WaitDesk {

    private final CaseFiles files;
    private final CaseJournal journal;
    private final LevelObjections objections;
    private final LevelLapses lapses;

    WaitDesk(CaseFiles files, CaseJournal journal, LevelObjections objections, LevelLapses lapses) {
        this.files = files;
        this.journal = journal;
        this.objections = objections;
        this.lapses = lapses;
    }

    /** Half of the limit is used up. */
    public void remind(CaseFile file) {
        journal.note(file, StepEntry.bySystem(LevelObjectionStep.REMIND_LEVEL_ANSWER, null));
    }

    /** Four fifths of it. */
    public void warn(CaseFile file) {
        journal.note(file, StepEntry.bySystem(LevelObjectionStep.WARN_LEVEL_ANSWER, null));
    }

    /** The limit is over: told to the ledger against the staffing office, and the government is asked to see to it. */
    public void late(CaseFile file) {
        journal.note(file, StepEntry.bySystem(LevelObjectionStep.NOTE_LEVEL_ANSWER_LATE, null));
        lapses.late(file, objections.byNo(file.caseNo()));
    }

    /** The government's word to the staffing office; the answer is still the office's. */
    public void urge(CaseFile open, String note, FormSubmission sent) {
        CaseFile file = files.locked(open.caseNo());
        file.requireOpen();
        journal.done(file, sent.entry(LevelObjectionStep.URGE_LEVEL_ANSWER, note));
    }
}
