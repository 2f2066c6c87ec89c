package org.yidan.call.process.supervision;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.supervision.SupervisionDesk;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The head of the unit answers (UserTask_AnswerSupervision). */
@ProcessBean("answerSupervision")
class AnswerSupervisionListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final SupervisionDesk desk;

    AnswerSupervisionListener(CurrentCall current, SentForm sent, SupervisionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String answer = answers.text("answer", 10, 4000);
        desk.answer(current.of(task.getExecution()), answer, sent.of(answers));
    }
}
