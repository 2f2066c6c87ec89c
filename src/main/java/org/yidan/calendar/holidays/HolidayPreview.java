package org.yidan.calendar.holidays;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.yidan.calendar.MovedDeadlines;
import org.yidan.calendar.MovedDeadlines.Moved;

/** Shows what a file of holidays would do: it is loaded, looked at and taken back, so that the answer is the real one. */
@Service
public class HolidayPreview {

    private final HolidayDesk desk;
    private final MovedDeadlines moved;

    HolidayPreview(HolidayDesk desk, MovedDeadlines moved) {
        this.desk = desk;
        this.moved = moved;
    }

    /** What changes in the table, and which open deadlines move. */
    public record Preview(HolidayLoad load, List<Moved> moved) {}

    @Transactional
    public Preview of(byte[] csv) {
        HolidayLoad load = desk.load(csv, false);
        Preview preview = new Preview(load, moved.ofThisTransaction());
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return preview;
    }
}
