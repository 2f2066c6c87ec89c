package org.yidan.organization;

import org.yidan.shared.DomainException;

/** A unit lacks the part that is asked for, such as a township without an enforcement center. */
public class UnitMissing extends DomainException {

    public UnitMissing(String owner, String missing) {
        super(Kind.NOT_FOUND, "organization.unit-missing", owner, missing);
    }
}
