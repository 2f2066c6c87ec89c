package org.yidan.level;

import java.time.Instant;

/**
 * The staffing office answered an objection, and the answer has taken effect; told in the same transaction.
 *
 * @param aboutNo number of the case or call
 * @param unit the unit of the township
 * @param sender the unit that sent the work
 * @param reason why, in the words of the staffing office
 */
public record LevelObjectionAnswered(
        String objectionNo,
        String aboutNo,
        String unit,
        String sender,
        LevelDecision decision,
        String reason,
        Instant at) {}
