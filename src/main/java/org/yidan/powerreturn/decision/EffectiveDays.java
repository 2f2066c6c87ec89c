package org.yidan.powerreturn.decision;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.powerreturn.PowerReturnSettings;
import org.yidan.powerreturn.ReturnOrigin;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * Which days a return may take effect on, and be announced on before (RULES C8): a working day, some working days ahead; a repealed basis leaves no
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
                throw Refused.invalid("powerreturn.effect-past", day.toString());
            }
            return;
        }
        if (!day.isAfter(today) || calendar.workingDaysBetween(today, day) < settings.effectAfterWorkingDays()) {
            throw Refused.invalid("powerreturn.effect-too-early", day.toString(), settings.effectAfterWorkingDays());
        }
        requireWorkingDay(day);
    }

    /** Refuses to put another day in the place of one that is still ahead. */
    public void requireCome(LocalDate decided) {
        if (decided.isAfter(clock.today())) {
            throw Refused.invalid("powerreturn.reschedule-needless", decided.toString());
        }
    }

    /** Refuses a new first day that is not ahead or not worked. */
    public void requireAhead(LocalDate day) {
        if (!day.isAfter(clock.today())) {
            throw Refused.invalid("powerreturn.effect-past", day.toString());
        }
        requireWorkingDay(day);
    }

    /** Refuses a notice that was not public after the decision, before the effect and soon enough. */
    public void requireTimelyNotice(PowerReturn file, LocalDate on) {
        LocalDate decided = Objects.requireNonNull(file.decidedAt())
                .atZone(OfficeClock.ZONE)
                .toLocalDate();
        if (on.isAfter(clock.today())) {
            throw Refused.invalid("powerreturn.day-in-future", on.toString());
        }
        if (on.isBefore(decided)) {
            throw Refused.invalid("powerreturn.day-before-decision", on.toString());
        }
        boolean atOnce = file.origin() == ReturnOrigin.BASIS_REPEALED;
        if (atOnce ? on.isAfter(file.effectiveFrom()) : !on.isBefore(file.effectiveFrom())) {
            throw Refused.invalid(
                    "powerreturn.notice-after-effect",
                    on.toString(),
                    file.effectiveFrom().toString());
        }
        if (file.provinceRef() == null && calendar.workingDaysBetween(decided, on) > settings.noticeWorkingDays()) {
            throw Refused.invalid("powerreturn.notice-late", settings.noticeWorkingDays());
        }
    }

    /** Refuses to publish when the decided day has come; a repealed basis may end on the day itself. */
    public void requireStillAhead(PowerReturn file) {
        LocalDate today = clock.today();
        boolean holdsToday = file.origin() == ReturnOrigin.BASIS_REPEALED
                && file.effectiveFrom().equals(today);
        if (!holdsToday && !file.effectiveFrom().isAfter(today)) {
            throw Refused.conflict(
                    "powerreturn.effect-come", file.effectiveFrom().toString());
        }
    }

    private void requireWorkingDay(LocalDate day) {
        if (!calendar.isWorkingDay(day)) {
            throw Refused.invalid(
                    "powerreturn.effect-not-worked",
                    day.toString(),
                    calendar.nextWorkingDay(day).toString());
        }
    }
}
