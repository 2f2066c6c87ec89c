package org.yidan.engine.refusal;

import org.yidan.shared.DomainException;

/** Others were writing into the same case at every try; nothing was done, and the same may be sent again. */
public class CaseBusy extends DomainException {

    CaseBusy() {
        super(Kind.BUSY, "engine.case-busy");
    }
}
