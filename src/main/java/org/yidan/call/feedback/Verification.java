package org.yidan.call.feedback;

import org.jspecify.annotations.Nullable;

/** What was found when somebody else looked at the result on site. */
public record Verification(Verdict verdict, String note, @Nullable String noFileReason) {

    /** 属实 or 不属实. */
    public enum Verdict {
        TRUE,
        FALSE
    }
}
