package org.yidan.organization.keeping;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the book of changes.
 *
 * @param byName the name of who did it, of that day
 * @param userId whom it is about, if a person
 * @param userName the name of that person, of the first day
 * @param unitCode which unit it is about, if one
 * @param effective the first day it holds
 * @param was in words of that day; empty for what is new
 * @param becomes in words of that day; of what ends the last day
 */
public record Change(
        long id,
        Instant at,
        String byUser,
        @Nullable String byName,
        String reason,
        Action action,
        @Nullable String userId,
        @Nullable String userName,
        @Nullable String unitCode,
        LocalDate effective,
        String was,
        String becomes) {

    /** What was done; its words are {@code organization.change.<name>}. */
    public enum Action {
        PERSON_TAKEN_IN,
        PERSON_RENAMED,
        PERSON_LEFT,
        POST_GIVEN,
        DEPUTY_NAMED,
        SECONDED,
        POST_ENDED,
        CARD_ISSUED,
        CARD_RENEWED,
        CARD_WITHDRAWN,
        QUALIFICATION_NOTED,
        PASSWORD_SET,
        LOG_IN_LOCKED,
        LOG_IN_UNLOCKED,
        WORK_HANDED_OVER,
        UNIT_OPENED,
        UNIT_RENAMED,
        UNIT_ARRANGED,
        UNIT_CLOSED,
        UNIT_MERGED,
        VILLAGE_OPENED,
        VILLAGE_CLOSED;

        /** Key of its words. */
        public String key() {
            return "organization.change." + name();
        }
    }
}
