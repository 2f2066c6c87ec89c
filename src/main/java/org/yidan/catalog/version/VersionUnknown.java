package org.yidan.catalog.version;

import org.yidan.shared.DomainException;

/** There is no list version with this number. */
public class VersionUnknown extends DomainException {

    public VersionUnknown(String no) {
        super(Kind.NOT_FOUND, "catalog.version-unknown", no);
    }
}
