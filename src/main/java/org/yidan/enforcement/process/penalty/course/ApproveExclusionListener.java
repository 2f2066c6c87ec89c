package org.yidan.enforcement.process.penalty.course;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.time.NinetyDaysDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Whether time is left out of the ninety days (UserTask_ApproveExclusion). */
@ProcessBean("approveExclusion")
class ApproveExclusionListener implements TaskListener {

    private final SentForm sent;
    private final NinetyDaysDesk desk;

    ApproveExclusionListener(SentForm sent, NinetyDaysDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        NinetyDaysDesk.Approval approval = answers.choice("exclusionDecision", NinetyDaysDesk.Approval.class);
        String note = approval == NinetyDaysDesk.Approval.REJECT ? answers.text("decisionNote", 2, 4000) : null;
        desk.decide(caseNo, approval, note, sent.of(answers));
    }
}
