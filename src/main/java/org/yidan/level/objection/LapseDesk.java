package org.yidan.level.objection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.level.AssignedWork;
import org.yidan.casework.level.ObjectedTaskGone;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.steps.SharedResult;
import org.yidan.level.steps.LevelObjectionStep;
import org.yidan.shared.Refused;

/** Objections whose task is gone: the township did the work all the same, or the case went on without it. */
@Service
@Transactional
public class LapseDesk {

    private static final LevelObjectionStep STEP = LevelObjectionStep.LAPSE_LEVEL_OBJECTION;

    private final CaseFiles files;
    private final CaseJournal journal;
    private final LevelObjections objections;
    private final AssignedWorks works;
    private final LevelProcess process;
    private final CurrentUser user;

    LapseDesk(
            CaseFiles files,
            CaseJournal journal,
            LevelObjections objections,
            AssignedWorks works,
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
                throw Refused.conflict("level.answered-meanwhile", gone.objectionNo());
            }
            return;
        }
        objection.lapse(user.find().orElse(StepEntry.SYSTEM), journal.now());
        AssignedWork work = works.of(objection.task());
        work.release(objection.task());
        if (gone.completed()) {
            work.giveBack(objection.task(), objection.pressedAt(), journal.now(), objection.objectionNo());
        }
        work.note(
                objection.task(),
                StepEntry.of(
                        reason(gone.completed()).at(LevelObjectionStep.LEVEL_LAPSED),
                        objection.objectionNo(),
                        Optional.ofNullable(objection.endedBy()).orElse(StepEntry.SYSTEM),
                        Map.of("objectionNo", objection.objectionNo())));
        process.taskEnded(objection.objectionNo(), gone.completed());
    }

    /** Closes the file; its own process has heard that the task is gone. */
    public void close(CaseFile open, boolean completed) {
        CaseFile file = files.locked(open.caseNo());
        journal.note(file, StepEntry.bySystem(reason(completed).at(STEP), null));
        files.close(file, "LAPSED");
    }

    private static Lapsed reason(boolean completed) {
        return completed ? Lapsed.DONE_ALL_THE_SAME : Lapsed.TASK_GONE;
    }

    /** Why nothing was left to answer. */
    private enum Lapsed implements SharedResult {
        DONE_ALL_THE_SAME,
        TASK_GONE;

        @Override
        public Set<LevelObjectionStep> steps() {
            return Set.of(LevelObjectionStep.LEVEL_LAPSED, LevelObjectionStep.LAPSE_LEVEL_OBJECTION);
        }
    }
}
