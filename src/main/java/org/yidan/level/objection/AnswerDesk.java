package org.yidan.level.objection;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.level.AssignedWork;
import org.yidan.casework.level.ObjectedTask;
import org.yidan.casework.level.TakenBack;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.level.LevelDecision;
import org.yidan.level.objection.LevelObjection.Answer;
import org.yidan.level.steps.LevelObjectionStep;
import org.yidan.shared.Refused;

/**
 * The answer of the staffing office and its effect. The lock on the file puts it before or after a township that completes the task in
 * the same moment.
 */
@Service
@Transactional
public class AnswerDesk {

    static final LevelObjectionStep STEP = LevelObjectionStep.ANSWER_LEVEL_OBJECTION;

    private static final LevelObjectionStep TOLD = LevelObjectionStep.LEVEL_ANSWERED;

    private final CaseFiles files;
    private final CaseJournal journal;
    private final LevelHands hands;
    private final LevelObjections objections;
    private final AssignedWorks works;
    private final LevelLapses lapses;

    AnswerDesk(
            CaseFiles files,
            CaseJournal journal,
            LevelHands hands,
            LevelObjections objections,
            AssignedWorks works,
            LevelLapses lapses) {
        this.files = files;
        this.journal = journal;
        this.hands = hands;
        this.objections = objections;
        this.works = works;
        this.lapses = lapses;
    }

    /** Keeps the answer; that the list does not have the duty is only said of work that is taken back. */
    public void answer(String objectionNo, Answer answer, FormSubmission sent) {
        if (answer.unlisted() && answer.decision() == LevelDecision.STAYS) {
            throw Refused.invalid("level.stays-though-unlisted");
        }
        CaseFile file = files.locked(objectionNo);
        LevelObjection objection = objections.byNo(objectionNo);
        hands.requireOther(objection, sent.actor());
        objection.answer(answer, sent.actor(), journal.now());
        journal.done(file, sent.entry(answer.decision(), answer.reason()));
    }

    /** The duty stays: the township's clock runs on, later by the time it waited. */
    public void keep(String objectionNo) {
        LevelObjection objection = objections.byNo(objectionNo);
        ObjectedTask task = objection.task();
        AssignedWork work = works.of(task);
        work.release(task);
        runOn(objection, work);
        told(objection, work);
        close(objection);
    }

    /** The work leaves the township, all of it or as far as the duty is divided. */
    public void takeBack(String objectionNo, boolean partly) {
        LevelObjection objection = objections.byNo(objectionNo);
        ObjectedTask task = objection.task();
        AssignedWork work = works.of(task);
        work.release(task);
        told(objection, work);
        boolean left = work.takeBack(
                task,
                new TakenBack(
                        objectionNo,
                        objection.sender(),
                        partly,
                        by(objection),
                        String.valueOf(objection.decisionReason())));
        if (!left) {
            runOn(objection, work);
        }
        if (objection.unlisted()) {
            lapses.unlisted(objection);
        }
        close(objection);
    }

    private void runOn(LevelObjection objection, AssignedWork work) {
        work.giveBack(objection.task(), objection.pressedAt(), ended(objection), objection.objectionNo());
    }

    private void told(LevelObjection objection, AssignedWork work) {
        work.note(
                objection.task(),
                StepEntry.of(
                        Told.valueOf("LEVEL_" + decision(objection).name()),
                        objection.objectionNo() + "：" + objection.decisionReason(),
                        by(objection),
                        Map.of("objectionNo", objection.objectionNo())));
    }

    private void close(LevelObjection objection) {
        files.close(files.byNo(objection.objectionNo()), decision(objection).name());
    }

    private static LevelDecision decision(LevelObjection objection) {
        LevelDecision decision = objection.decision();
        if (decision == null) {
            throw new IllegalStateException(objection.objectionNo() + " is not answered");
        }
        return decision;
    }

    private static String by(LevelObjection objection) {
        return String.valueOf(objection.endedBy());
    }

    private static Instant ended(LevelObjection objection) {
        Instant at = objection.endedAt();
        if (at == null) {
            throw new IllegalStateException(objection.objectionNo() + " is not answered");
        }
        return at;
    }

    /** The answer, as the journal of the work has it. */
    private enum Told implements StepResult {
        LEVEL_STAYS,
        LEVEL_TAKEN_BACK,
        LEVEL_PARTLY;

        @Override
        public Step step() {
            return LevelObjectionStep.LEVEL_ANSWERED;
        }
    }
}
