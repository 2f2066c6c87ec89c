package org.yidan.enforcement.process.joint.prepare;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.plan.ParticipationDesk;
import org.yidan.enforcement.joint.plan.ParticipationDesk.Answer;
import org.yidan.enforcement.joint.plan.ParticipationDesk.Participation;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** A unit answers the invitation (UserTask_ConfirmParticipation). */
@ProcessBean("confirmParticipation")
class ConfirmParticipationListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ParticipationDesk desk;

    ConfirmParticipationListener(CurrentCase current, SentForm sent, ParticipationDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        Answer answer = new Answer(
                answers.choice("participation", Participation.class),
                answers.optionalText("ownMatter", 20).orElse(null),
                answers.list("officers"),
                answers.list("recusedOfficers"),
                answers.optionalText("participationNote", 1000).orElse(null));
        answers.optionalText("contactPhone", 20);
        desk.answer(
                current.of(execution),
                CaseVariables.UNIT.in(execution),
                JointEnforcementStep.CONFIRM_PARTICIPATION,
                answer,
                sent.of(answers));
    }
}
