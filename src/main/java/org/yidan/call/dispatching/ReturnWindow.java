package org.yidan.call.dispatching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yidan.calendar.ClockKind;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.Call;
import org.yidan.call.CallSettings;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.casework.time.CaseClock;
import org.yidan.shared.Refused;

/** Until when a dispatch may be returned: a share of the accept limit, but at least some working time (RULES 1.4). */
@Component
public class ReturnWindow {

    private static final int MINUTES = 60;

    private final OfficeCalendar calendar;
    private final CallSettings settings;
    private final CaseClock clock;

    ReturnWindow(OfficeCalendar calendar, CallSettings settings, CaseClock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** Refuses a return after the end. */
    void requireOpen(Call call, Dispatch dispatch) {
        Instant end = endOf(call, dispatch);
        if (clock.now().isAfter(end)) {
            throw Refused.conflict("call.return-too-late", DutyLapses.minute(end));
        }
    }

    /** The end of the window. */
    public Instant endOf(Call call, Dispatch dispatch) {
        Instant from = dispatch.issuedAt();
        Instant share = calendar.share(
                call.region(), from, dispatch.acceptDue(), ClockKind.WORKING_HOURS, settings.returnShare());
        BigDecimal hours = BigDecimal.valueOf(settings.returnAtLeast().toMinutes())
                .divide(BigDecimal.valueOf(MINUTES), 9, RoundingMode.HALF_UP);
        Instant least = calendar.deadline(call.region(), from, TimeLimit.workingHours(hours))
                .due();
        return share.isAfter(least) ? share : least;
    }
}
