package org.yidan.call.handling;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.engine.steps.Step;

/** Whether the case a call asks for is there already: one act is taken up once, so a second request would wait for ever. */
@Component
class FiledCases {

    static final MatterCallStep REQUEST = MatterCallStep.REQUEST_PENALTY_CASE;
    private static final List<Step> FILING = List.of(REQUEST, MatterCallStep.CASE_FILED, MatterCallStep.CASE_NOT_FILED);

    private final CaseJournal journal;

    FiledCases(CaseJournal journal) {
        this.journal = journal;
    }

    /** The last case the call asked for was filed; it may be closed since. */
    boolean hasOwn(Call call) {
        return journal.any(call.callNo(), List.of(REQUEST))
                && journal.last(call.callNo(), FILING)
                        .filter(last -> last.isOf(MatterCallStep.CASE_FILED))
                        .isPresent();
    }
}
