/**
 * What an objection "not our level" (非本级职责, RULES 7.9-5) needs to know of the work it is raised against: who sent it,
 * how its clock is held and given back, and how it leaves the township. Each module answers for its own processes by
 * {@link org.yidan.casework.level.AssignedWork}; {@link org.yidan.casework.level.CaseWork} answers for all other cases. The running
 * task is reached through {@link org.yidan.casework.level.LevelTasks}.
 */
@NamedInterface("level")
@NullMarked
package org.yidan.casework.level;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
