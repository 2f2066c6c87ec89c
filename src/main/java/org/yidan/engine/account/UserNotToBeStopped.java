package org.yidan.engine.account;

import org.yidan.shared.DomainException;

/** An administrator named himself, or a user there is not. */
class UserNotToBeStopped extends DomainException {

    UserNotToBeStopped(String rule) {
        super(Kind.INVALID, "engine." + rule);
    }
}
