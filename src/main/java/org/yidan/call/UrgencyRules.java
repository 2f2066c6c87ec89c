package org.yidan.call;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The urgency rules that process designers keep in the decision table {@code call-urgency}. */
public interface UrgencyRules {

    /** The urgency of a call. */
    default Urgency urgencyOf(boolean peopleAtRisk, @Nullable String reported, @Nullable String matterDefault) {
        return urgencyOf(new Question(peopleAtRisk, reported, matterDefault));
    }

    /** The urgency of a call. */
    Urgency urgencyOf(Question question);

    /**
     * What the table is asked, by a new call and by a replay of a closed one alike.
     *
     * @param reported label of what the caller says
     * @param matterDefault label of what the list says of the matter
     */
    record Question(boolean peopleAtRisk, @Nullable String reported, @Nullable String matterDefault) {

        /** By the names of the table's inputs. */
        public Map<String, @Nullable Object> inputs() {
            Map<String, @Nullable Object> inputs = new HashMap<>();
            inputs.put("peopleAtRisk", peopleAtRisk);
            inputs.put("reportedUrgency", reported);
            inputs.put("matterUrgency", matterDefault);
            return inputs;
        }
    }
}
