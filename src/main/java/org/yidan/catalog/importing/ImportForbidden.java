package org.yidan.catalog.importing;

import org.yidan.shared.DomainException;

/** Only the staffing office of the region and administrators import its list. */
public class ImportForbidden extends DomainException {

    public ImportForbidden(String region) {
        super(Kind.FORBIDDEN, "catalog.import-forbidden", region);
    }
}
