/**
 * Adjustments of the responsibility list (清单动态调整, RULES 4): who asked for which change, what the units said, both
 * reviews, the decision, and the version that carries it out. The list changes only through here and through power returns.
 *
 * <p>Entry: {@link org.yidan.adjustment.AdjustmentDesk} takes a proposal; the use cases of its steps are the desks of the rooms
 * {@code proposal}, {@code opinion}, {@code review}, {@code decision} and {@code publication}; only {@code process} speaks to
 * the engine. Neighbours: the catalog keeps list and drafts, casework the file with its journal and clocks, calls give the
 * reasons; other modules hear the events of this package.
 */
@ApplicationModule(
        displayName = "Adjustment",
        allowedDependencies = {
            "shared",
            "calendar",
            "organization",
            "organization :: access",
            "catalog",
            "catalog :: difference",
            "catalog :: drafting",
            "catalog :: sheet",
            "engine",
            "engine :: steps",
            "casework",
            "casework :: *",
            "call",
            "call :: events",
            "call :: report"
        })
@NullMarked
package org.yidan.adjustment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
