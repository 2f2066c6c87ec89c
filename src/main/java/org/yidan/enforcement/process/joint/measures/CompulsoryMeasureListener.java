package org.yidan.enforcement.process.joint.measures;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.measure.CompulsionDesk;
import org.yidan.enforcement.joint.measure.CompulsionDesk.Taking;
import org.yidan.enforcement.joint.site.InspectionDesk.PartySign;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Officers carry a measure out (UserTask_CompulsoryMeasure). */
@ProcessBean("compulsoryMeasure")
class CompulsoryMeasureListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final CompulsionDesk desk;

    CompulsoryMeasureListener(CurrentCase current, SentForm sent, CompulsionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        Taking taking =
                new Taking(answers.moment("takenAt"), answers.list("persons"), answers.text("measureBasis", 4, 500));
        answers.text("goodsTaken", 2, 2000);
        answers.text("storage", 2, 200);
        answers.choice("partySign", PartySign.class);
        desk.take(current.of(execution), Variables.VIOLATION_NO.in(execution), taking, sent.of(answers));
    }
}
