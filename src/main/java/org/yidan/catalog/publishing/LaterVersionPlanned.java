package org.yidan.catalog.publishing;

import java.time.LocalDate;
import org.yidan.shared.DomainException;

/** A version with a later first day has already changed the matter; a version cannot be slipped in before it. */
public class LaterVersionPlanned extends DomainException {

    public LaterVersionPlanned(String code, LocalDate day) {
        super(Kind.CONFLICT, "catalog.later-version-planned", code, day.toString());
    }
}
