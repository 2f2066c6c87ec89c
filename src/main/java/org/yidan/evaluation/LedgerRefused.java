package org.yidan.evaluation;

import org.yidan.shared.DomainException;

/** The ledger is read by those who oversee, and by nobody else. */
public final class LedgerRefused extends DomainException {

    private LedgerRefused(Kind kind, String key) {
        super(kind, key);
    }

    static LedgerRefused notYours() {
        return new LedgerRefused(Kind.FORBIDDEN, "engine.not-allowed");
    }
}
