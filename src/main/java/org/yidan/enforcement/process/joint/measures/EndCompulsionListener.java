package org.yidan.enforcement.process.joint.measures;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.measure.MeasurePeriodDesk;
import org.yidan.enforcement.joint.measure.MeasurePeriodDesk.Ending;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The leader ends a measure or extends it once (UserTask_EndCompulsion). */
@ProcessBean("endCompulsion")
class EndCompulsionListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final MeasurePeriodDesk desk;

    EndCompulsionListener(CurrentCase current, SentForm sent, MeasurePeriodDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        Ending ending = answers.choice("measureEnding", Ending.class);
        String note = answers.text("endingNote", 2, 1000);
        boolean extended =
                desk.end(current.of(execution), Variables.MEASURE_ID.in(execution), ending, note, sent.of(answers));
        Variables.MEASURE_EXTENDED.set(execution, extended);
    }
}
