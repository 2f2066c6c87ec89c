/**
 * Objections "not our level" (非本级职责, RULES 7.9-5): a unit of a township says of one open task that the work is not its
 * level's; its clock stands, the sender's runs on, and the staffing office answers within one working day. Never does
 * silence decide.
 *
 * <p>Entry: {@link org.yidan.level.LevelDesk}.
 * What the objection does to the work itself is asked of its module by {@code casework.level.SentWork}.
 */
@ApplicationModule(
        displayName = "Level objections",
        allowedDependencies = {
            "shared",
            "organization",
            "organization :: access",
            "engine",
            "engine :: steps",
            "casework",
            "casework :: *"
        })
@NullMarked
package org.yidan.level;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
