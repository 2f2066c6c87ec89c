package org.yidan.enforcement.penalty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.enforcement.Offender;

/**
 * What a penalty case is requested with.
 *
 * @param callNo the call it comes from, or null
 * @param taskNo the joint task it comes from, or null
 * @param subjectUnit the unit that will handle it: a department, a station or an enforcement center; the enforcement subject
 *     in whose name it acts follows from it
 * @param township nine-digit code of the place, or null where the case lies in none
 * @param party the party, or null while nobody is known: filing asks for it
 * @param cause what was done, 1 to 200 characters
 * @param actId key of the act, the same for all subjects that pursue it (行政处罚法 29); at most 120 characters
 * @param foundOn day the act was found
 * @param officers user ids of the investigating officers; may be empty until filing, which asks for two
 */
public record NewPenaltyCase(
        @Nullable String callNo,
        @Nullable String taskNo,
        String region,
        String subjectUnit,
        PinnedCaseMatter matter,
        @Nullable String township,
        @Nullable Offender party,
        String cause,
        String actId,
        LocalDate foundOn,
        List<String> officers) {

    public NewPenaltyCase {
        officers = List.copyOf(officers);
    }
}
