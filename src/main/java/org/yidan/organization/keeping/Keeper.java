package org.yidan.organization.keeping;

import java.util.Collection;
import java.util.Set;

/**
 * Who changes people and units.
 *
 * @param groups ids of the groups held now: units, posts, {@code camunda-admin}
 */
public record Keeper(String userId, Set<String> groups) {

    private static final String ADMINISTRATORS = "camunda-admin";

    public Keeper(String userId, Collection<String> groups) {
        this(userId, Set.copyOf(groups));
    }

    public Keeper {
        groups = Set.copyOf(groups);
    }

    /** Whether he administers the platform, and with it every region. */
    public boolean isPlatformAdministrator() {
        return groups.contains(ADMINISTRATORS);
    }
}
