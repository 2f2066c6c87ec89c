package org.yidan.adjustment.process.publication;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.publication.MatterGuideDesk;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The lead hands in the guide (UserTask_WriteGuide). */
@ProcessBean("writeGuide")
class WriteGuideListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final MatterGuideDesk desk;

    WriteGuideListener(CurrentCase current, SentForm sent, MatterGuideDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        List<String> steps = answers.text("guideSteps", 5, 8000)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        desk.write(current.of(execution), steps, answers.flag("guideConfirmed"), sent.of(answers));
    }
}
