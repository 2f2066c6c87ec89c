package org.yidan.level.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.level.LevelDecision;
import org.yidan.level.objection.AnswerDesk;
import org.yidan.level.objection.LevelObjection.Answer;
import org.yidan.level.process.LevelObjectionModel.Variables;

/** The staffing office says whose level the work is (UserTask_AnswerLevelObjection). */
@ProcessBean("answerLevelObjection")
class AnswerLevelObjectionListener implements TaskListener {

    private final AnswerDesk desk;
    private final SentForm sent;

    AnswerLevelObjectionListener(AnswerDesk desk, SentForm sent) {
        this.desk = desk;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        LevelDecision decision = answers.choice("levelAnswer", LevelDecision.class);
        Answer answer = new Answer(
                decision,
                answers.text("levelReason", 5, 2000),
                answers.optionalText("listClause", 300).orElse(null),
                answers.flag("unlistedDuty"));
        desk.answer(task.getExecution().getProcessBusinessKey(), answer, sent.of(answers));
        Variables.LEVEL_DECISION.set(task.getExecution(), decision.name());
    }
}
