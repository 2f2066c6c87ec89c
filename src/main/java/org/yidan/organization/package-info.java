/**
 * Who belongs where: units, unit types, posts (unit and role), officers and their enforcement cards.
 *
 * <p>Entry classes are {@link org.yidan.organization.Organization} for units and {@link org.yidan.organization.Officers}
 * for people; both only read. Writers are the sub-packages {@code intake} (first load from files) and {@code identity}
 * (log-ins, groups and rights derived from the posts; the only one that knows the engine). What the process modules add to
 * rights and task list they contribute through {@code access}. Catalog and the process modules ask this module; it asks nobody
 * but {@code shared}.
 */
@ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {"shared"})
@NullMarked
package org.yidan.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
