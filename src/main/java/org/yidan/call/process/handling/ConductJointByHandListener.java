package org.yidan.call.process.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.handling.CooperationDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The result of a joint task run outside of the system (UserTask_ConductJointByHand). */
@ProcessBean("conductJointByHand")
class ConductJointByHandListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final CooperationDesk desk;

    ConductJointByHandListener(CurrentCall current, SentForm sent, CooperationDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String taskNo = answers.text("jointTaskNo", 1, 100);
        String result = answers.text("jointResult", 5, 4000);
        desk.conductJoint(current.of(task.getExecution()), taskNo, result, sent.of(answers));
    }
}
