package org.yidan.catalog.drafting;

import java.time.LocalDate;

/**
 * A draft about to be opened.
 *
 * @param title what it is about, for the staffing office; 1 to 120 characters
 * @param effectiveFrom the first day in force (Asia/Shanghai), from 00:00
 * @param editor user id of the person who makes it; never the one who reviews, approves or publishes it
 */
public record NewDraft(String region, String title, LocalDate effectiveFrom, String editor, DraftGround ground) {

    /** A draft that comes into force on a working day. */
    public NewDraft(String region, String title, LocalDate effectiveFrom, String editor) {
        this(region, title, effectiveFrom, editor, DraftGround.REGULAR);
    }
}
