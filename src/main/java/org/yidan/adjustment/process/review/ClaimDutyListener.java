package org.yidan.adjustment.process.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.review.DutyClaimDesk;
import org.yidan.adjustment.review.UnitClaim;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** A unit claims or declines a duty (UserTask_ClaimDuty). */
@ProcessBean("claimDuty")
class ClaimDutyListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final DutyClaimDesk desk;

    ClaimDutyListener(CurrentCase current, SentForm sent, DutyClaimDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        UnitClaim.Given given = new UnitClaim.Given(
                answers.choice("claim", UnitClaim.Claim.class),
                answers.optionalText("legalGround", 1000).orElse(null),
                answers.optionalText("reservation", 1000).orElse(null));
        desk.claim(current.of(execution), CaseVariables.UNIT.in(execution), given, sent.of(answers));
    }
}
