package org.yidan.casework.level;

/**
 * The staffing office took work back from a township.
 *
 * @param objectionNo number of the objection
 * @param sender the unit that sent the work
 * @param partly whether the township keeps a part of the duty
 * @param actor user id of who decided
 */
public record TakenBack(String objectionNo, String sender, boolean partly, String actor, String reason) {}
