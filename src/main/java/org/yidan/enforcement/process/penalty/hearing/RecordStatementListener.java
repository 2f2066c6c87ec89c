package org.yidan.enforcement.process.penalty.hearing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.hearing.NoticeDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** What the party said in time (UserTask_RecordStatement). */
@ProcessBean("recordStatement")
class RecordStatementListener implements TaskListener {

    private final SentForm sent;
    private final NoticeDesk desk;

    RecordStatementListener(SentForm sent, NoticeDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        NoticeDesk.Answer answer = new NoticeDesk.Answer(
                answers.choice("answerKind", NoticeDesk.Said.class),
                answers.day("answeredOn"),
                answers.optionalText("statement", 4000).orElse(null),
                answers.optionalText("waiver", 100).orElse(null));
        NoticeDesk.Next next = desk.answer(caseNo, answer, sent.of(answers));
        Variables.PARTY_ANSWER.set(execution, next.name());
    }
}
