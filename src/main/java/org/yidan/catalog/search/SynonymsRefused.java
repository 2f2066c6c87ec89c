package org.yidan.catalog.search;

import org.yidan.shared.DomainException;

/** A file of everyday words that cannot be taken; nothing of it was. */
public class SynonymsRefused extends DomainException {

    SynonymsRefused(String key, Object... arguments) {
        super(Kind.INVALID, "catalog." + key, arguments);
    }
}
