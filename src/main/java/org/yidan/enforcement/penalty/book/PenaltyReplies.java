package org.yidan.enforcement.penalty.book;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yidan.call.CallReplies;
import org.yidan.enforcement.PenaltyCaseClosed;
import org.yidan.enforcement.PenaltyCaseFiled;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyOutcome;
import org.yidan.enforcement.penalty.PenaltyTexts;

/** Tells call, joint task and everybody else how a case goes; each answer is given once. */
@Component
public class PenaltyReplies {

    private final ApplicationEventPublisher events;
    private final CallReplies calls;

    PenaltyReplies(ApplicationEventPublisher events, CallReplies calls) {
        this.events = events;
        this.calls = calls;
    }

    public void filed(PenaltyCase penalty) {
        events.publishEvent(new PenaltyCaseFiled(
                penalty.caseNo(),
                penalty.callNo(),
                penalty.taskNo(),
                penalty.region(),
                penalty.subjectUnit(),
                penalty.requiredFiledOn()));
        toCall(penalty, (replies, callNo) -> replies.caseFiled(callNo, penalty.caseNo()));
    }

    public void notFiled(PenaltyCase penalty, String reason) {
        closedEvent(penalty, PenaltyOutcome.NOT_FILED, reason);
        toCall(penalty, (replies, callNo) -> replies.caseNotFiled(callNo, penalty.caseNo(), reason));
    }

    public void closed(PenaltyCase penalty, PenaltyOutcome outcome) {
        String summary = PenaltyTexts.of(outcome);
        closedEvent(penalty, outcome, summary);
        toCall(penalty, (replies, callNo) -> replies.caseClosed(callNo, penalty.caseNo(), summary));
    }

    private void closedEvent(PenaltyCase penalty, PenaltyOutcome outcome, String summary) {
        events.publishEvent(new PenaltyCaseClosed(
                penalty.caseNo(),
                penalty.callNo(),
                penalty.taskNo(),
                penalty.region(),
                penalty.subjectUnit(),
                outcome.name(),
                summary));
    }

    private void toCall(PenaltyCase penalty, java.util.function.BiConsumer<CallReplies, String> answer) {
        String callNo = penalty.callNo();
        if (callNo != null) {
            answer.accept(calls, callNo);
        }
    }
}
