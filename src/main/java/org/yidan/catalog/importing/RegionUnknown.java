package org.yidan.catalog.importing;

import org.yidan.shared.DomainException;

/** There are no units of this region, so no list can name its units. */
public class RegionUnknown extends DomainException {

    public RegionUnknown(String region) {
        super(Kind.INVALID, "catalog.region-unknown", region);
    }
}
