package org.yidan.powerreturn.decision;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.powerreturn.PowerReturnRefused;
import org.yidan.powerreturn.PowerReturnSettings;
import org.yidan.powerreturn.ReturnOrigin;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.shared.OfficeClock;

/**
 * Which days a return may take effect on (RULES C8): a working day, some working days ahead; a repealed basis leaves no
 * choice.
 */
@Component
public class EffectiveDays {

    private final OfficeCalendar calendar;
    private final OfficeClock clock;
    private final PowerReturnSettings settings;

    EffectiveDays(OfficeCalendar calendar, OfficeClock clock, PowerReturnSettings settings) {
        this.calendar = calendar;
        this.clock = clock;
        this.settings = settings;
    }

    /** Refuses a first day that is too early or not worked. */
    public void requireAllowed(PowerReturn file, LocalDate day) {
        LocalDate today = clock.today();
        if (file.origin() == ReturnOrigin.BASIS_REPEALED) {
            if (day.isBefore(today)) {
                throw PowerReturnRefused.invalid("effect-past", day.toString());
            }
            return;
        }
        if (!day.isAfter(today) || calendar.workingDaysBetween(today, day) < settings.effectAfterWorkingDays()) {
            throw PowerReturnRefused.invalid("effect-too-early", day.toString(), settings.effectAfterWorkingDays());
        }
        requireWorkingDay(day);
    }

    /** Refuses a new first day that is not ahead or not worked. */
    public void requireAhead(LocalDate day) {
        if (!day.isAfter(clock.today())) {
            throw PowerReturnRefused.invalid("effect-past", day.toString());
        }
        requireWorkingDay(day);
    }

    private void requireWorkingDay(LocalDate day) {
        if (!calendar.isWorkingDay(day)) {
            throw PowerReturnRefused.invalid(
                    "effect-not-worked",
                    day.toString(),
                    calendar.nextWorkingDay(day).toString());
        }
    }
}
