package org.yidan.enforcement.process.penalty.hearing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.hearing.HearingDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** When and where the hearing is held (UserTask_ArrangeHearing). */
@ProcessBean("arrangeHearing")
class ArrangeHearingListener implements TaskListener {

    private final SentForm sent;
    private final HearingDesk desk;

    ArrangeHearingListener(SentForm sent, HearingDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        HearingDesk.Arrangement order = new HearingDesk.Arrangement(
                answers.day("notifiedOn"),
                answers.moment("hearingAt"),
                answers.text("hearingPlace", 1, 200),
                answers.text("chair", 1, 64),
                answers.flag("publicHearing"));
        desk.arrange(caseNo, order, sent.of(answers));
    }
}
