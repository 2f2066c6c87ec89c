package org.yidan.call;

import org.jspecify.annotations.Nullable;
import org.yidan.calendar.ClockKind;

/** The limits that process designers keep in the decision table {@code call-limits}. */
public interface LimitRules {

    /** The limit of a step at an urgency; refuses with {@link IllegalStateException} when the table has no row for it. */
    LimitRule limitOf(String step, Urgency urgency);

    /** The urgency of a call by the decision table {@code call-urgency}. */
    Urgency urgencyOf(boolean peopleAtRisk, @Nullable String reported, @Nullable String matterDefault);

    /**
     * One row of the table.
     *
     * @param limit an ISO 8601 duration ({@code PT2H}, {@code P2D}), or {@code LIST} when the matter's own limit holds
     * @param basis where the limit comes from, as shown to staff
     */
    record LimitRule(ClockKind clock, String limit, String basis) {

        public boolean fromList() {
            return limit.equals("LIST");
        }
    }
}
