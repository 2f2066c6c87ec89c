package org.yidan.catalog.importing;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;

/**
 * The person who imports.
 *
 * @param groups ids of the groups held: units, posts, {@code camunda-admin}
 */
public record Importer(String userId, Set<String> groups) {

    /** Who is logged in. */
    public static Importer of(Authentication who) {
        return new Importer(
                who.getName(),
                who.getAuthorities().stream()
                        .map(group -> String.valueOf(group.getAuthority()))
                        .collect(Collectors.toSet()));
    }
}
