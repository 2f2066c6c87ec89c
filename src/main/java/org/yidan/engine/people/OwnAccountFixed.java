package org.yidan.engine.people;

import org.yidan.shared.DomainException;

/** Somebody tried to rename or delete himself, or to change where his notices go. */
class OwnAccountFixed extends DomainException {

    OwnAccountFixed(String rule) {
        super(Kind.FORBIDDEN, "engine." + rule);
    }
}
