package org.yidan.adjustment.process.opinion;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.opinion.UnitConsultationDesk;
import org.yidan.adjustment.opinion.UnitOpinion;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** One affected unit gives its opinion (UserTask_ConsultUnits). */
@ProcessBean("consultUnits")
class ConsultUnitsListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final UnitConsultationDesk desk;

    ConsultUnitsListener(CurrentCase current, SentForm sent, UnitConsultationDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        UnitOpinion.Given given = new UnitOpinion.Given(
                answers.choice("opinion", UnitOpinion.Verdict.class),
                answers.optionalText("objectionReason", 24).orElse(null),
                answers.optionalText("opinionText", 2000).orElse(null));
        desk.answer(current.of(execution), CaseVariables.UNIT.in(execution), given, sent.of(answers));
    }
}
