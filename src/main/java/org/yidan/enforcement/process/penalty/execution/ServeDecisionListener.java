package org.yidan.enforcement.process.penalty.execution;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.execution.ServiceDesk;
import org.yidan.enforcement.penalty.facts.Delivery;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Service of the decision (UserTask_ServeDecision). */
@ProcessBean("serveDecision")
class ServeDecisionListener implements TaskListener {

    private final SentForm sent;
    private final ServiceDesk desk;

    ServeDecisionListener(SentForm sent, ServiceDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        ServiceDesk.NewService service = new ServiceDesk.NewService(
                answers.choice("serviceMethod", Delivery.Method.class),
                answers.day("servedOn"),
                answers.text("serviceReceipt", 1, 100),
                answers.optionalText("serviceConsent", 100).orElse(null));
        desk.serve(caseNo, service, sent.of(answers));
    }
}
