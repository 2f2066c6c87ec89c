package org.yidan.call.outlook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will happen to a call if it is sent now and everybody takes all the time he has.
 *
 * @param leadUnit name of the unit that will lead; null when the county has to name one
 * @param ownLevel whether a unit of the township leads, so that the call stays in it
 * @param cooperating names of the co-operating units
 * @param duty what the list says the lead must do; null outside the list
 * @param basis the citations of the law
 * @param urgency 一般, 紧急 or 特急, after the rules
 * @param version number of the list version
 */
public record Outlook(
        @Nullable String leadUnit,
        boolean ownLevel,
        List<String> cooperating,
        @Nullable String duty,
        List<String> basis,
        String urgency,
        List<Limit> limits,
        String version) {

    /**
     * Until when something is done at the latest.
     *
     * @param step dispatch, sign, arrive or handle
     * @param due null where the calendar of that year is not known
     * @param provisional the holidays of the year it is due in are not published yet
     */
    public record Limit(String step, String words, @Nullable Instant due, boolean provisional) {}
}
