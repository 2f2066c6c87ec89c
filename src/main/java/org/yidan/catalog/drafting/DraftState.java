package org.yidan.catalog.drafting;

/** The life of a draft of the list (RULES 6.2); superseded is a state of the version, not of its draft. */
public enum DraftState {
    DRAFT,
    REVIEWED,
    APPROVED,
    PUBLISHED,
    /** Given up before it was published. */
    WITHDRAWN;

    /** Whether it can still become a version. */
    public boolean open() {
        return this == DRAFT || this == REVIEWED || this == APPROVED;
    }
}
