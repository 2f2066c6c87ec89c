package org.yidan.adjustment.process.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.review.DutyClaimDesk;
import org.yidan.adjustment.review.MeetingResult;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The staffing office records what the claim meeting came to (UserTask_ClaimMeeting). */
@ProcessBean("claimMeeting")
class ClaimMeetingListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final DutyClaimDesk desk;

    ClaimMeetingListener(CurrentCase current, SentForm sent, DutyClaimDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        MeetingResult result = new MeetingResult(
                answers.list("attendees"),
                answers.day("heldOn"),
                answers.text("minutesNo", 2, 64),
                answers.choice("claimResult", MeetingResult.Outcome.class),
                answers.optionalText("claimedLead", 60).orElse(null),
                answers.list("claimedCoops"),
                answers.optionalText("coordinationOpinion", 2000).orElse(null));
        desk.meeting(current.of(execution), result, sent.of(answers));
    }
}
