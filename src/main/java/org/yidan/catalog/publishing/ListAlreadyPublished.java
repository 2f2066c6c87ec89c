package org.yidan.catalog.publishing;

import org.yidan.shared.DomainException;

/** The region has a list already; it changes only through the list adjustment process. */
public class ListAlreadyPublished extends DomainException {

    public ListAlreadyPublished(String region) {
        super(Kind.CONFLICT, "catalog.list-already-published", region);
    }
}
