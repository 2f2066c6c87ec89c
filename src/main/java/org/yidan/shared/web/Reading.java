package org.yidan.shared.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What only the code that answers knows of a read: how much it found, that it showed personal data in clear, and which partner
 * asked. Said to the request, if there is one; the journal of reads ({@code audit.reads}) takes it from there.
 */
public final class Reading {

    public static final String FOUND = Reading.class.getName() + ".FOUND";
    public static final String PERSONAL = Reading.class.getName() + ".PERSONAL";
    public static final String PARTNER = Reading.class.getName() + ".PARTNER";

    public static final String NOTHING = Reading.class.getName() + ".NOTHING";

    private Reading() {}

    /** Only an empty form goes out: nobody read anything. */
    public static void showedNothing() {
        say(NOTHING, true);
    }

    /** So many rows go out with this answer. */
    public static void found(int rows) {
        say(FOUND, rows);
    }

    /** A telephone number, an identity number or a caller's name goes out in clear with this answer. */
    public static void showedPersonalData() {
        say(PERSONAL, true);
    }

    /** A program of this partner asks, who has no log-in. */
    public static void by(String partner) {
        say(PARTNER, partner);
    }

    private static void say(String name, Object value) {
        @Nullable RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(name, value, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
