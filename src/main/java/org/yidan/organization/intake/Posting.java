package org.yidan.organization.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yidan.organization.EnforcementCard;
import org.yidan.organization.Post;

/** One person on one post, as read or made up; a person with several posts has several of them. */
record Posting(
        String userId,
        String displayName,
        Post post,
        LocalDate heldFrom,
        @Nullable LocalDate heldTo,
        @Nullable EnforcementCard card,
        @Nullable String initialPassword) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return userId + " " + post.groupId();
    }
}
