package org.yidan.call.handling;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.journal.CallSteps;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.steps.Step;

/** Whether the case a call asks for is there already: one act is taken up once, so a second request would wait for ever. */
@Component
class FiledCases {

    static final MatterCallStep REQUEST = MatterCallStep.REQUEST_PENALTY_CASE;
    private static final List<Step> FILING = List.of(REQUEST, MatterCallStep.CASE_FILED, MatterCallStep.CASE_NOT_FILED);

    private final CallSteps steps;

    FiledCases(CallSteps steps) {
        this.steps = steps;
    }

    /** The last case the call asked for was filed; it may be closed since. */
    boolean hasOwn(Call call) {
        return steps.any(call.id(), List.of(REQUEST))
                && steps.last(call.id(), FILING)
                        .filter(last -> last.isOf(MatterCallStep.CASE_FILED))
                        .isPresent();
    }
}
