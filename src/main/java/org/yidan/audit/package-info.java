/**
 * Audit: the sealed log and what proves by it, and the desk where auditors ask what happened. It reads the record of every module
 * and nobody leans on it.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {
            "shared",
            "shared :: *",
            "calendar",
            "organization",
            "organization :: *",
            "catalog",
            "catalog :: *",
            "engine",
            "engine :: *",
            "casework",
            "casework :: *"
        })
@NullMarked
package org.yidan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
