package org.yidan.powerreturn.record;

/** What the county government decides (RULES C8, ReturnDecision). */
public enum CountyDecision {
    APPROVE,
    PARTIAL,
    SUPPORT,
    REJECT;

    public boolean grants() {
        return this == APPROVE || this == PARTIAL;
    }
}
