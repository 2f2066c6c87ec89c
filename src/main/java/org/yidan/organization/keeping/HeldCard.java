package org.yidan.organization.keeping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An enforcement card of a person, valid or not.
 *
 * @param validTo the last valid day
 * @param withdrawnOn the last valid day of a card that was taken away
 */
public record HeldCard(
        long id,
        String userId,
        String cardNo,
        String subjectUnitCode,
        String subjectName,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable LocalDate withdrawnOn) {

    static final String SELECT =
            """
            select c.id, c.user_id, c.card_no, c.subject_unit_code, u.name as subject_name, c.valid_from, c.valid_to, c.withdrawn_on
              from enforcement_card c join organization_unit u on u.code = c.subject_unit_code""";

    /** Whether it is valid on the day. */
    public boolean on(LocalDate day) {
        return !validFrom.isAfter(day) && !validTo.isBefore(day);
    }
}
