package org.yidan.organization;

import java.util.Optional;
import java.util.stream.IntStream;

/** A post: a role in a unit. User tasks are offered to posts, never to people. */
public record Post(String unitCode, Role role) {

    /** The engine's group of this post, for example {@code 420381-CG.unit-handler}. */
    public String groupId() {
        return unitCode + "." + role.id();
    }

    /** What follows the name of the unit in words: what that ends with already, such as 社会治理中心, is not said again. */
    public String roleAfter(String unitName) {
        String name = role.chinese();
        int said = IntStream.range(0, name.length())
                .filter(length -> unitName.endsWith(name.substring(0, length)))
                .max()
                .orElse(0);
        return name.substring(said);
    }

    /** The post behind a group id; empty for other groups, such as the unit's own. */
    public static Optional<Post> ofGroup(String groupId) {
        int dot = groupId.indexOf('.');
        return dot < 1
                ? Optional.empty()
                : Role.of(groupId.substring(dot + 1)).map(role -> new Post(groupId.substring(0, dot), role));
    }
}
