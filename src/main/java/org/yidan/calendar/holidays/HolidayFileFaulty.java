package org.yidan.calendar.holidays;

import java.util.List;
import org.yidan.shared.DomainException;

/** A holiday file has faults, all of them listed; nothing of it was loaded. */
public class HolidayFileFaulty extends DomainException {

    private final transient List<RowFault> faults;

    public HolidayFileFaulty(List<RowFault> faults) {
        super(Kind.INVALID, "calendar.holiday-file-faulty", faults.size());
        this.faults = List.copyOf(faults);
    }

    public List<RowFault> faults() {
        return faults;
    }
}
