package org.yidan.designer.rehearsal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/** Finds the people a scenario means: by log-in, by post, or by the name of a post. */
final class People {

    private People() {}

    /** The best first; empty if nobody is meant. */
    static List<String> of(IdentityService identity, String word, List<String> posts) {
        if (identity.createUserQuery().userId(word).count() > 0) {
            return List.of(word);
        }
        Stream<String> groups = Stream.concat(
                        identity.createGroupQuery().groupId(word).list().stream(),
                        identity.createGroupQuery().groupName(word).list().stream())
                .map(Group::getId)
                .sorted(Comparator.<String, Boolean>comparing(group -> !posts.contains(group))
                        .thenComparing(Comparator.naturalOrder()));
        return groups.flatMap(group -> holders(identity, group)).toList();
    }

    /** Who is named like the post comes first, as the sample names people. */
    private static Stream<String> holders(IdentityService identity, String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .sorted(Comparator.<String, Boolean>comparing(user -> !user.equals(group.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
