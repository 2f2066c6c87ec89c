package org.yidan.organization.keeping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yidan.organization.Post;

/**
 * A post somebody is to hold.
 *
 * @param to the last day; must be given unless the post is held for good
 * @param deputyFor user id of who is away, for a deputy
 * @param restOwn on secondment: whether the posts held so far rest until it ends
 */
public record PostWish(
        Post post, Kind kind, LocalDate from, @Nullable LocalDate to, @Nullable String deputyFor, boolean restOwn) {

    /** How a post is held; its words are {@code organization.post.<name>}. */
    public enum Kind {
        REGULAR,
        DEPUTY,
        SECONDED;

        /** Key of its words. */
        public String key() {
            return "organization.post." + name();
        }
    }

    /** Held for good. */
    public static PostWish regular(Post post, LocalDate from) {
        return new PostWish(post, Kind.REGULAR, from, null, null, false);
    }

    /** For somebody who is away. */
    public static PostWish deputy(Post post, LocalDate from, LocalDate to, String deputyFor) {
        return new PostWish(post, Kind.DEPUTY, from, to, deputyFor, false);
    }

    /** On secondment, while the own posts rest. */
    public static PostWish secondment(Post post, LocalDate from, LocalDate to) {
        return new PostWish(post, Kind.SECONDED, from, to, null, true);
    }

    boolean lastsUntil(LocalDate day) {
        return to == null || !to.isBefore(day);
    }
}
