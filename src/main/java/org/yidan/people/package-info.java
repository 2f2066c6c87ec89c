/**
 * The page 组织机构 and what goes with it: who sees which part of the organization, what unit leaders propose, log-ins that are
 * stopped, and open work that is handed over before somebody goes. Rules and tables of people and units are those of
 * {@code organization :: keeping}; the frame and the notices know its proposals, nobody else leans on this module (ADR 0054).
 */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {
            "shared",
            "organization",
            "organization :: access",
            "organization :: keeping",
            "organization :: roster",
            "engine",
            "engine :: account"
        })
@NullMarked
package org.yidan.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
