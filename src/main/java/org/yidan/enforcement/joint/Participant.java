package org.yidan.enforcement.joint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit in a joint task, the lead among them.
 *
 * @param matterCode the matter under which it acts with its own power, once confirmed
 * @param officers user ids of the officers it sends
 * @param recused user ids that must stay away (行政处罚法 43)
 * @param reason of a refusal, or what it assists with
 * @param qualified whether the check before the action found it able to inspect and punish
 * @param blockedFor why it was not, as sentences for staff
 */
public record Participant(
        String taskNo,
        String unitCode,
        boolean leads,
        Status status,
        @Nullable String matterCode,
        List<String> officers,
        List<String> recused,
        @Nullable String reason,
        @Nullable Instant answeredAt,
        boolean qualified,
        @Nullable String blockedFor) {

    /** What became of the invitation. */
    public enum Status {
        ASKED,
        CONFIRMED,
        /** 仅配合，非执法. */
        ASSISTS,
        REFUSED,
        NO_SHOW,
        /** The staffing office found that the work is not its level's (RULES 7.9-5). */
        RELEASED
    }

    public Participant {
        officers = List.copyOf(officers);
        recused = List.copyOf(recused);
    }

    /** The matter of a unit that enforces. */
    public String requireMatter() {
        if (matterCode == null) {
            throw new IllegalStateException(unitCode + " does not enforce in " + taskNo);
        }
        return matterCode;
    }
}
