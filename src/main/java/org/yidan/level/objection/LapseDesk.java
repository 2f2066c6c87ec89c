package org.yidan.level.objection;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.level.ObjectedTaskGone;
import org.yidan.casework.level.SentWork;
import org.yidan.engine.CurrentUser;
import org.yidan.level.LevelRefused;

/** Objections whose task is gone: the township did the work all the same, or the case went on without it. */
@Service
@Transactional
public class LapseDesk {

    private static final String STEP = "lapseLevelObjection";

    private final CaseFiles files;
    private final CaseJournal journal;
    private final LevelObjections objections;
    private final SentWorks works;
    private final LevelProcess process;
    private final CurrentUser user;

    LapseDesk(
            CaseFiles files,
            CaseJournal journal,
            LevelObjections objections,
            SentWorks works,
            LevelProcess process,
            CurrentUser user) {
        this.files = files;
        this.journal = journal;
        this.objections = objections;
        this.works = works;
        this.process = process;
        this.user = user;
    }

    /**
     * In the transaction of the step that ends the task. Who completes it gets the time it waited first, so that a deadline that
     * stood still is not missed; if the staffing office has answered in the same moment, the step is refused and tried again.
     */
    @EventListener
    public void onTaskGone(ObjectedTaskGone gone) {
        files.locked(gone.objectionNo());
        LevelObjection objection = objections.byNo(gone.objectionNo());
        if (!objection.isOpen()) {
            if (gone.completed()) {
                throw LevelRefused.conflict("answered-meanwhile", gone.objectionNo());
            }
            return;
        }
        objection.lapse(user.find().orElse(StepEntry.SYSTEM), journal.now());
        SentWork work = works.of(objection.task());
        work.release(objection.task());
        if (gone.completed()) {
            work.giveBack(objection.task(), objection.pressedAt(), journal.now(), objection.objectionNo());
        }
        work.note(
                objection.task(),
                StepEntry.of(
                        "levelLapsed",
                        reason(gone.completed()),
                        objection.objectionNo(),
                        Optional.ofNullable(objection.endedBy()).orElse(StepEntry.SYSTEM),
                        Map.of("objectionNo", objection.objectionNo())));
        process.taskEnded(objection.objectionNo(), gone.completed());
    }

    /** Closes the file; its own process has heard that the task is gone. */
    public void close(CaseFile open, boolean completed) {
        CaseFile file = files.locked(open.caseNo());
        journal.note(file, StepEntry.bySystem(STEP, reason(completed), null));
        files.close(file, "LAPSED");
    }

    private static String reason(boolean completed) {
        return completed ? "DONE_ALL_THE_SAME" : "TASK_GONE";
    }
}
