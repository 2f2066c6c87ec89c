package org.yidan.catalog;

import java.time.LocalDate;

/** The whole list of a region on a day as an official paper; printing sets it. */
public interface ListPaper {

    /** The list as PDF; refuses a day without a list with {@link NoListInForce}. */
    byte[] pdf(String region, LocalDate day);
}
