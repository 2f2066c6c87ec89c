package org.yidan.engine.password;

import org.yidan.shared.DomainException;

/** A new password that is not taken, with what to do instead. */
public class PasswordRefused extends DomainException {

    public PasswordRefused(String rule, Object... arguments) {
        super(Kind.INVALID, "engine." + rule, arguments);
    }
}
