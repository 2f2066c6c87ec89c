/**
 * Adjustments of the responsibility list (清单动态调整, DOMAIN 4): who asked for which change, what the units said, both
 * reviews, the decision, and the version that carries it out. The list changes only through here and through power returns.
 *
 * <p>Entry: {@link org.yidan.adjustment.AdjustmentType} says what can be asked for. Neighbours: the catalog keeps list and
 * drafts, calls give the reasons; other modules hear the events of this package.
 */
@ApplicationModule(
        displayName = "Adjustment",
        allowedDependencies = {
            "shared",
            "calendar",
            "organization",
            "catalog",
            "catalog :: drafting",
            "engine",
            "casework",
            "casework :: *",
            "call",
            "call :: events"
        })
@NullMarked
package org.yidan.adjustment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
