package org.yidan.engine.gate;

import org.yidan.shared.DomainException;

/** A body goes on beyond its bound. */
class BodyTooLarge extends DomainException {

    private static final long KILOBYTE = 1024;

    private BodyTooLarge(String key, long kilobytes) {
        super(Kind.TOO_LARGE, key, kilobytes);
    }

    static BodyTooLarge beyond(long most, boolean files) {
        return new BodyTooLarge(files ? "pages.error.too-large" : "pages.error.too-much", most / KILOBYTE);
    }
}
