package org.yidan.casework.naming;

import org.yidan.shared.DomainException;

/**
 * What was named may not be named here; the key says of what sort it is, and its text is in {@code messages/naming.properties}. It
 * is the same for what does not exist and for what is another region's, so that nobody can find out which.
 */
public class NamingRefused extends DomainException {

    private NamingRefused(Kind kind, String key, Object... arguments) {
        super(kind, "naming." + key, arguments);
    }

    /** Something else must be chosen. */
    static NamingRefused invalid(String key, Object... arguments) {
        return new NamingRefused(Kind.INVALID, key, arguments);
    }
}
