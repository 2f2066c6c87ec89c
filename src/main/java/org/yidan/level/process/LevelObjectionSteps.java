package org.yidan.level.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;
import org.yidan.level.LevelDecision;
import org.yidan.level.objection.AnswerDesk;
import org.yidan.level.objection.LapseDesk;
import org.yidan.level.objection.LevelObjection.Answer;
import org.yidan.level.objection.WaitDesk;
import org.yidan.level.process.LevelObjectionModel.Variables;

/** An objection that work is of another level: answered, urged, lapsed. */
@StepBean("levelObjection")
class LevelObjectionSteps {

    private final CurrentCase current;
    private final AnswerDesk answerDesk;
    private final WaitDesk waitDesk;
    private final LapseDesk lapseDesk;

    LevelObjectionSteps(CurrentCase current, AnswerDesk answerDesk, WaitDesk waitDesk, LapseDesk lapseDesk) {
        this.current = current;
        this.answerDesk = answerDesk;
        this.waitDesk = waitDesk;
        this.lapseDesk = lapseDesk;
    }

    /** The staffing office says whose level the work is. */
    public void answerLevelObjection(StepForm form) {
        LevelDecision decision = form.choice("levelAnswer", LevelDecision.class);
        Answer answer = new Answer(
                decision,
                form.text("levelReason", 5, 2000),
                form.optionalText("listClause", 300).orElse(null),
                form.flag("unlistedDuty"));
        answerDesk.answer(form.execution().getProcessBusinessKey(), answer, FormSubmission.of(form));
        Variables.LEVEL_DECISION.set(form.execution(), decision.name());
    }

    /** The duty stays with the township. */
    public void keepDuty(DelegateExecution execution) {
        answerDesk.keep(execution.getProcessBusinessKey());
    }

    /** The township keeps a part of the duty. */
    public void divideDuty(DelegateExecution execution) {
        answerDesk.takeBack(execution.getProcessBusinessKey(), true);
    }

    /** The work leaves the township. */
    public void takeDutyBack(DelegateExecution execution) {
        answerDesk.takeBack(execution.getProcessBusinessKey(), false);
    }

    /** Half of the time to answer is used up. */
    public void remindLevelAnswer(DelegateExecution execution) {
        waitDesk.remind(current.of(execution));
    }

    /** Most of the time to answer is used up. */
    public void warnLevelAnswer(DelegateExecution execution) {
        waitDesk.warn(current.of(execution));
    }

    /** The answer is late. */
    public void noteLevelAnswerLate(DelegateExecution execution) {
        waitDesk.late(current.of(execution));
    }

    /** The task objected to is gone. */
    public void lapseLevelObjection(DelegateExecution execution) {
        lapseDesk.close(current.of(execution), Variables.TASK_DONE.in(execution));
    }
}
