package org.yidan.calendar.holidays;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.yidan.calendar.MovedDeadlines;
import org.yidan.calendar.MovedDeadlines.Moved;
import org.yidan.calendar.holidays.ClosingDayDesk.NewClosing;

/** Shows what a file of holidays or a closing day would do: it is loaded, looked at and taken back, so that the answer is the real one. */
@Service
public class HolidayPreview {

    private final HolidayDesk desk;
    private final ClosingDayDesk closings;
    private final MovedDeadlines moved;

    HolidayPreview(HolidayDesk desk, ClosingDayDesk closings, MovedDeadlines moved) {
        this.desk = desk;
        this.closings = closings;
        this.moved = moved;
    }

    /**
     * What changes in the table, and which open deadlines move.
     *
     * @param worked the days that would be worked though they are a Saturday or Sunday
     */
    public record Preview(HolidayLoad load, List<Moved> moved, Set<LocalDate> worked) {

        /** Those of the days that would be off. */
        public List<LocalDate> off(Collection<LocalDate> days) {
            return days.stream().filter(day -> !worked.contains(day)).toList();
        }

        /** Those of the days that would be worked. */
        public List<LocalDate> worked(Collection<LocalDate> days) {
            return days.stream().filter(worked::contains).toList();
        }
    }

    @Transactional
    public Preview of(byte[] csv) {
        HolidayLoad load = desk.load(csv, false);
        Preview preview = new Preview(load, moved.ofThisTransaction(), worked());
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return preview;
    }

    /** Which open deadlines move when a region closes its offices on a day. */
    @Transactional
    public List<Moved> of(NewClosing closing, String actor) {
        closings.close(closing, actor);
        return backed();
    }

    /** Which move when it works again on a day that was to be closed. */
    @Transactional
    public List<Moved> ofWithdrawing(ClosingDay closing, String actor) {
        closings.withdraw(closing, actor);
        return backed();
    }

    private List<Moved> backed() {
        List<Moved> found = moved.ofThisTransaction();
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return found;
    }

    private Set<LocalDate> worked() {
        return desk.loaded().stream()
                .filter(day -> day.kind() == HolidayKind.WORKDAY)
                .map(Holiday::day)
                .collect(Collectors.toUnmodifiableSet());
    }
}
