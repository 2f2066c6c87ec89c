package org.yidan.catalog.law;

import org.yidan.shared.DomainException;

/** The law or article is in the register: a change of it is entered on the page of its first entry. */
public final class LawEnteredAlready extends DomainException {

    private final long first;

    LawEnteredAlready(LawEntry first) {
        super(Kind.CONFLICT, "catalog.law-entered-already", first.citation());
        this.first = first.id();
    }

    /** The id of the first entry. */
    public long first() {
        return first;
    }
}
