package org.yidan.call.process.ruling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.ruling.RulingSignature;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The inspector holds a unit to the ruling (UserTask_SuperviseRefusal). */
@ProcessBean("superviseRefusal")
class SuperviseRefusalListener implements TaskListener {

    private final RulingSignature desk;
    private final CurrentRuling current;
    private final SentForm sent;

    SuperviseRefusalListener(RulingSignature desk, CurrentRuling current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String note = answers.text("superviseNote", 5, 2000);
        desk.supervise(current.of(task.getExecution()), note, sent.of(answers));
    }
}
