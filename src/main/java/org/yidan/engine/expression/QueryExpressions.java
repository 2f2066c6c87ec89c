package org.yidan.engine.expression;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * The expressions a task query or a stored filter may hold: the current user, the user's groups, and moments counted from
 * now. The engine evaluates any other as code, nested ones even without a check (CVE-2026-109432).
 */
public final class QueryExpressions {

    private static final String MOMENT_METHOD =
            "(?:(?:plus|minus|with)[A-Z]\\w*|(?:millis|second|minute|hour|day|week|month|year|era|century)Of[A-Z]\\w*"
                    + "|(?:weekyear|year)|toDate|toDateTime|toDateMidnight)";
    private static final String NUMBERS = "(?:\\s*-?\\d{1,9}\\s*(?:,\\s*-?\\d{1,9}\\s*)*)?\\s*";

    private static final Pattern ALLOWED = Pattern.compile("\\s*[$#]\\{\\s*(?:currentUser\\(\\s*\\)"
            + "|currentUserGroups\\(\\s*\\)"
            + "|now\\(\\s*\\)"
            + "|dateTime\\(\\s*\\)(?:\\s*\\.\\s*" + MOMENT_METHOD + "\\s*\\(" + NUMBERS + "\\))*"
            + ")\\s*}\\s*");

    private QueryExpressions() {}

    /** Refuses the first expression that is not one of the handful. */
    public static void check(Collection<String> expressions) {
        expressions.forEach(QueryExpressions::check);
    }

    /** Refuses an expression that is not one of the handful. */
    public static void check(String expression) {
        if (!ALLOWED.matcher(expression).matches()) {
            throw new QueryExpressionNotAllowed(expression);
        }
    }
}
