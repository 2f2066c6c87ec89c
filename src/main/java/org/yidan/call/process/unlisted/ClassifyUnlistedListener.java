package org.yidan.call.process.unlisted;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.duty.UnlistedDesk;
import org.yidan.call.duty.UnlistedDesk.Classification;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The staffing office says what a call outside the list really is. */
@ProcessBean("classifyUnlisted")
class ClassifyUnlistedListener implements TaskListener {

    private final UnlistedDesk desk;
    private final CurrentCall current;
    private final SentForm sent;

    ClassifyUnlistedListener(UnlistedDesk desk, CurrentCall current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Classification classification = answers.choice("classification", Classification.class);
        String note = answers.text("classifyNote", 1, 2000);
        boolean gap = desk.classify(current.of(task.getExecution()), classification, note, sent.of(answers));
        Variables.LIST_GAP.set(task.getExecution(), gap);
    }
}
