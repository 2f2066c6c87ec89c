package org.yidan.enforcement.process.penalty.hearing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.hearing.NoticeDesk;
import org.yidan.enforcement.process.penalty.Amounts;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The advance notice (UserTask_ServeNotice). */
@ProcessBean("serveNotice")
class ServeNoticeListener implements TaskListener {

    private final SentForm sent;
    private final NoticeDesk desk;

    ServeNoticeListener(SentForm sent, NoticeDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        NoticeDesk.NewNotice notice = new NoticeDesk.NewNotice(
                answers.text("noticeContent", 10, 4000),
                Amounts.of(answers, "noticeFine"),
                answers.day("servedOn"),
                answers.text("noticeMethod", 1, 40),
                answers.optionalText("freshFacts", 4000).orElse(null));
        desk.serve(caseNo, notice, sent.of(answers));
    }
}
