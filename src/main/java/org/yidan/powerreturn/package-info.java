/**
 * Returns of delegated powers (赋权事项回归, RULES 3): a township, a failed assessment, a repealed law or a higher decision
 * gives a matter back to the county department that had handed it down. Entry for other modules: {@link
 * org.yidan.powerreturn.PowerReturnDesk} and the event {@link org.yidan.powerreturn.AssessmentFailed}; rooms: {@code application},
 * {@code review}, {@code decision}, {@code listing}, {@code handover}, {@code closing}, and {@code process} for the engine's
 * side. Changes the list only through drafts of the catalog.
 */
@ApplicationModule(
        displayName = "Power return",
        allowedDependencies = {
            "shared",
            "calendar",
            "organization",
            "organization :: access",
            "engine",
            "engine :: steps",
            "catalog",
            "catalog :: drafting",
            "casework",
            "casework :: attachments",
            "casework :: carryover",
            "casework :: documents",
            "casework :: duty",
            "casework :: hands",
            "casework :: journal",
            "casework :: links",
            "casework :: naming",
            "casework :: process",
            "casework :: steps",
            "casework :: time",
            "call :: figures",
            "adjustment",
            "adjustment :: carryover"
        })
@NullMarked
package org.yidan.powerreturn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
