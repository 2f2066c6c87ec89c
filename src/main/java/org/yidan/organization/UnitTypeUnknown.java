package org.yidan.organization;

import org.yidan.shared.DomainException;

/** The list names a unit type that the table of unit types does not hold for this region. */
public class UnitTypeUnknown extends DomainException {

    public UnitTypeUnknown(String unitType) {
        super(Kind.NOT_FOUND, "organization.unit-type-unknown", unitType);
    }
}
