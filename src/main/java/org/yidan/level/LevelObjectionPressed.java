package org.yidan.level;

import java.time.Instant;

/**
 * A unit of a township objected to a task; told in the transaction of the act.
 *
 * @param aboutNo number of the case or call
 * @param unit the unit of the township
 * @param sender the unit that sent the work
 */
public record LevelObjectionPressed(
        String objectionNo, String aboutNo, String taskId, String unit, String sender, String by, Instant at) {}
