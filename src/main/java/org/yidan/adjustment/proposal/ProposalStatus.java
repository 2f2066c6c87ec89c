package org.yidan.adjustment.proposal;

/** Where a proposal stands. */
public enum ProposalStatus {
    OPEN,
    /** Decided for; not yet a version of the list. */
    APPROVED,
    PUBLISHED,
    IN_FORCE,
    /** In force, trained and looked at again. */
    DONE,
    REJECTED,
    /** Not accepted in the first place. */
    REFUSED,
    /** Went into another proposal. */
    JOINED,
    WITHDRAWN,
    /** Not supplemented in time. */
    LAPSED;

    /** Whether it has ended without changing the list. */
    public boolean ended() {
        return this == REJECTED || this == REFUSED || this == JOINED || this == WITHDRAWN || this == LAPSED;
    }
}
