/**
 * Intake from outside: a 12345 hotline or a citizen app files calls and follows them by Open311 GeoReport v2. A partner acts
 * in the name of a caller's post, by the same start form and rules as staff; it sees the calls it filed and, of those, what
 * {@code call.outside} lets people outside know. Nobody depends on this module.
 */
@ApplicationModule(
        displayName = "Open311",
        allowedDependencies = {
            "shared",
            "organization",
            "catalog",
            "engine",
            "call",
            "call :: outside",
            "casework",
            "casework :: attachments",
            "casework :: files",
            "call :: steps"
        })
@NullMarked
package org.yidan.open311;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
