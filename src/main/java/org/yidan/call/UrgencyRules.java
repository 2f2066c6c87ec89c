package org.yidan.call;

import org.jspecify.annotations.Nullable;

/** The urgency rules that process designers keep in the decision table {@code call-urgency}. */
public interface UrgencyRules {

    /** The urgency of a call. */
    Urgency urgencyOf(boolean peopleAtRisk, @Nullable String reported, @Nullable String matterDefault);
}
