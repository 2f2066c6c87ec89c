package org.yidan.powerreturn.process.decision;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.decision.SuperiorDesk;
import org.yidan.powerreturn.decision.SuperiorDesk.ProvinceDecision;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;

/** The province has decided (UserTask_RecordProvinceDecision). */
@ProcessBean("recordProvinceDecision")
class RecordProvinceDecisionListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final SuperiorDesk desk;

    RecordProvinceDecisionListener(CurrentCase current, SentForm sent, SuperiorDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        ProvinceDecision decision = answers.choice("provinceDecision", ProvinceDecision.class);
        String document = answers.text("provinceDocRef", 2, 100);
        LocalDate decidedOn = answers.day("provinceDecidedOn");
        LocalDate newEffect = answers.optionalDay("newEffectiveFrom").orElse(null);
        desk.decided(current.of(execution), decision, document, decidedOn, newEffect, sent.of(answers));
        if (decision == ProvinceDecision.REFUSE) {
            Variables.POWER_DECISION.set(execution, "REJECTED");
        }
    }
}
