package org.yidan.level.objection;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.level.steps.LevelObjectionStep;

/** What happens while the staffing office has not answered: reminders and the ledger; never a decision. */
@Service
@Transactional
public class WaitDesk {

    private final CaseJournal journal;
    private final LevelObjections objections;
    private final LevelLapses lapses;

    WaitDesk(CaseJournal journal, LevelObjections objections, LevelLapses lapses) {
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
}
