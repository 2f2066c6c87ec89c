package org.yidan.organization;

import org.yidan.shared.DomainException;

/** A unit type depends on the place of the event, and no township of the region was given. */
public class PlaceMissing extends DomainException {

    public PlaceMissing(String unitType, String region) {
        super(Kind.INVALID, "organization.place-missing", unitType, region);
    }
}
