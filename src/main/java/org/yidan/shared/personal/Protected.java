package org.yidan.shared.personal;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which fields hold personal data, by their names, and how their values look to those who need not know them (RULES 9).
 */
public final class Protected {

    /** Whoever called: known to command centres only, and nowhere beside the record of the call. */
    private static final Set<String> OF_CALLER = Set.of("callerName", "callerPhone");

    /** Of a party or witness: known to those who take part. */
    private static final Set<String> OF_PERSON =
            Set.of("party", "partyName", "partyAddress", "witness", "complainedOf");

    private static final Pattern NUMBER = Pattern.compile("(phone|phoneNo|idNo|\\w*(Phone|PhoneNo|IdNo))");
    private static final Pattern IDENTITY = Pattern.compile("idNo|\\w*IdNo");
    private static final int SHOWN_DIGITS = 4;

    private Protected() {}

    /** A telephone or identity number, or who called. */
    public static boolean is(String field) {
        return isOfCaller(field) || NUMBER.matcher(field).matches();
    }

    public static boolean isOfCaller(String field) {
        return OF_CALLER.contains(field);
    }

    /** What names a person without being a number. */
    public static boolean isOfPerson(String field) {
        return OF_PERSON.contains(field);
    }

    /** A telephone number those who take part work with; identity numbers and the caller's are masked to everybody on pages. */
    static boolean isBusiness(String field) {
        return !isOfCaller(field) && !IDENTITY.matcher(field).matches();
    }

    /** The first character only. */
    public static String initial(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1)) + "**";
    }

    /** A number with its last four digits only. */
    public static String masked(String number) {
        int hidden = Math.max(number.length() - SHOWN_DIGITS, 0);
        return hidden < SHOWN_DIGITS ? "*".repeat(SHOWN_DIGITS) : "*".repeat(hidden) + number.substring(hidden);
    }
}
