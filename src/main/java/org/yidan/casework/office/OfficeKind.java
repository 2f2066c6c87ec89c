package org.yidan.casework.office;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.yidan.organization.Role;

/**
 * A kind of cases whose process a designer drew.
 *
 * @param starters the roles whose posts begin it now
 */
public record OfficeKind(
        String process, String prefix, String name, Set<Role> starters, String registeredBy, Instant registeredAt) {

    public OfficeKind {
        starters = starters.isEmpty() ? Set.of() : EnumSet.copyOf(starters);
    }
}
