/**
 * The frame around the work: where a log-in lands ({@code /}), the bar on top of every page, and the guides.
 * It keeps nothing of its own and asks the task list, the search of cases and the notices; nobody leans on it, and templates know
 * its {@code topBar} by name only (ADR 0047).
 */
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {
            "shared",
            "organization",
            "engine",
            "engine :: account",
            "casework :: search",
            "tasklist :: list",
            "tasklist :: exchange",
            "notification :: inbox",
            "people :: proposal",
            "designer :: release",
            "audit :: erasure",
            "organization :: keeping"
        })
@NullMarked
package org.yidan.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
