package org.yidan.organization;

import org.yidan.shared.DomainException;

/** No unit has this code. */
public class UnitUnknown extends DomainException {

    public UnitUnknown(String code) {
        super(Kind.NOT_FOUND, "organization.unit-unknown", code);
    }
}
