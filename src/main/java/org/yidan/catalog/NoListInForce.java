package org.yidan.catalog;

import java.time.LocalDate;
import org.yidan.shared.DomainException;

/** The region has no list in force on that day. */
public class NoListInForce extends DomainException {

    public NoListInForce(String region, LocalDate day) {
        super(Kind.NOT_FOUND, "catalog.no-list-in-force", region, day.toString());
    }
}
