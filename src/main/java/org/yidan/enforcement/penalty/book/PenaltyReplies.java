package org.yidan.enforcement.penalty.book;

import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.yidan.call.CallReplies;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyOutcome;
import org.yidan.enforcement.penalty.PenaltyTexts;

/** Tells the call a case comes from how the case goes; each answer is given once. */
@Component
public class PenaltyReplies {

    private final CallReplies calls;

    PenaltyReplies(CallReplies calls) {
        this.calls = calls;
    }

    public void filed(PenaltyCase penalty) {
        toCall(penalty, (replies, callNo) -> replies.caseFiled(callNo, penalty.caseNo()));
    }

    public void notFiled(PenaltyCase penalty, String reason) {
        toCall(penalty, (replies, callNo) -> replies.caseNotFiled(callNo, penalty.caseNo(), reason));
    }

    public void closed(PenaltyCase penalty, PenaltyOutcome outcome) {
        String summary = PenaltyTexts.of(outcome);
        toCall(penalty, (replies, callNo) -> replies.caseClosed(callNo, penalty.caseNo(), summary));
    }

    private void toCall(PenaltyCase penalty, BiConsumer<CallReplies, String> answer) {
        String callNo = penalty.callNo();
        if (callNo != null) {
            answer.accept(calls, callNo);
        }
    }
}
