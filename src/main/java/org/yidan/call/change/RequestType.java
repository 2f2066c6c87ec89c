package org.yidan.call.change;

import java.util.Set;

/** What may be asked for, each with the reasons that count. */
public enum RequestType {
    EXTEND("TEST_APPRAISAL", "FORCE_MAJEURE", "CROSS_UNIT", "PARTY", "ENGINEERING"),
    /** Only for waits outside of the unit. */
    SUSPEND("TEST", "JUDICIAL", "APPRAISAL", "WEATHER"),
    WITHDRAW("OTHER"),
    TERMINATE("FACT_GONE", "PARTY_GONE", "JUDICIAL_DONE"),
    MERGE("OTHER"),
    MARK_ABUSE("OTHER");

    private final Set<String> reasonCodes;

    RequestType(String... reasonCodes) {
        this.reasonCodes = Set.of(reasonCodes);
    }

    boolean allows(String reasonCode) {
        return reasonCodes.contains(reasonCode);
    }
}
