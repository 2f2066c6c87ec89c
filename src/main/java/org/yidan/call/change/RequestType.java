package org.yidan.call.change;

import java.util.List;
import java.util.Set;
import org.yidan.call.steps.CallRequestStep;
import org.yidan.engine.steps.SharedResult;

/** What may be asked for, each with the reasons that count. */
public enum RequestType implements SharedResult {
    EXTEND("TEST_APPRAISAL", "FORCE_MAJEURE", "CROSS_UNIT", "PARTY", "ENGINEERING"),
    /** Only for waits outside of the unit. */
    SUSPEND("TEST", "JUDICIAL", "APPRAISAL", "WEATHER"),
    WITHDRAW("OTHER"),
    TERMINATE("FACT_GONE", "PARTY_GONE", "JUDICIAL_DONE"),
    MERGE("OTHER"),
    MARK_ABUSE("OTHER");

    private final List<String> reasonCodes;

    RequestType(String... reasonCodes) {
        this.reasonCodes = List.of(reasonCodes);
    }

    boolean allows(String reasonCode) {
        return reasonCodes.contains(reasonCode);
    }

    /** The codes of the reasons that count. */
    public List<String> reasonCodes() {
        return reasonCodes;
    }

    @Override
    public Set<CallRequestStep> steps() {
        return Set.of(CallRequestStep.SUBMIT_REQUEST, CallRequestStep.APPLY_REQUEST);
    }
}
