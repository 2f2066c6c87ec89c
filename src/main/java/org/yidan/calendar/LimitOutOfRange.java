package org.yidan.calendar;

import java.math.BigDecimal;
import org.yidan.shared.DomainException;

/** A time limit is negative, beyond any use, or a fraction of a working day. */
public class LimitOutOfRange extends DomainException {

    public LimitOutOfRange(ClockKind clock, BigDecimal amount) {
        super(
                Kind.INVALID,
                clock == ClockKind.WORKING_DAYS ? "calendar.days-out-of-range" : "calendar.hours-out-of-range",
                amount.toString());
    }
}
