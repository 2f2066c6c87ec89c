package org.yidan.organization.standin;

import org.yidan.organization.Post;

/**
 * The post that has to do a step.
 *
 * @param ordinary the post the step belongs to
 * @param post the post that does it: the ordinary one, or the next one of the order that has somebody who may
 */
public record Seat(Post ordinary, Post post) {

    /** Whether another post decides instead of the ordinary one. */
    public boolean standsIn() {
        return !post.equals(ordinary);
    }
}
