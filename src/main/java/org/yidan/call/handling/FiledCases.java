package org.yidan.call.handling;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.CallReplies;
import org.yidan.call.journal.CallStep;
import org.yidan.call.journal.CallSteps;

/** Whether the case a call asks for is there already: one act is taken up once, so a second request would wait for ever. */
@Component
class FiledCases {

    static final String REQUEST = "requestPenaltyCase";
    private static final List<String> FILING = List.of(REQUEST, CallReplies.CASE_FILED, "caseNotFiled");

    private final CallSteps steps;

    FiledCases(CallSteps steps) {
        this.steps = steps;
    }

    /** The last case the call asked for was filed; it may be closed since. */
    boolean hasOwn(Call call) {
        return steps.existsByCallIdAndStepIn(call.id(), List.of(REQUEST))
                && steps.findFirstByCallIdAndStepInOrderByFinishedAtDescIdDesc(call.id(), FILING)
                        .map(CallStep::step)
                        .filter(CallReplies.CASE_FILED::equals)
                        .isPresent();
    }
}
