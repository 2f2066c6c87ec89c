package org.yidan.call.change;

import java.util.List;

/** What may be asked for, each with the reasons that count. */
public enum RequestType {
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
}
