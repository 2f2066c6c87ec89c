package org.yidan.engine.tasks;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the rights of a user's own posts. The engine leaves out those without a right first, and reads every group that has
 * one for that, in each command: made for directories that name hundreds of groups of a user, and costly where each post of a
 * county is a group and a user holds two.
 */
final class PostsAsGroups extends AuthorizationManager {

    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> posts) {
        return posts == null ? List.of() : posts;
    }
}
