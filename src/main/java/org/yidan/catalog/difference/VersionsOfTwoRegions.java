package org.yidan.catalog.difference;

import org.yidan.shared.DomainException;

/** Only versions of one region can be compared. */
public class VersionsOfTwoRegions extends DomainException {

    public VersionsOfTwoRegions(String a, String b) {
        super(Kind.INVALID, "catalog.versions-of-two-regions", a, b);
    }
}
