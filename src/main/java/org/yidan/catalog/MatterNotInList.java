package org.yidan.catalog;

import java.time.LocalDate;
import org.yidan.shared.DomainException;

/** The matter is not on the region's list on that day. */
public class MatterNotInList extends DomainException {

    public MatterNotInList(String code, String region, LocalDate day) {
        super(Kind.NOT_FOUND, "catalog.matter-not-in-list", code, region, day.toString());
    }
}
