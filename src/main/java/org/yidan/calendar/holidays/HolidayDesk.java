package org.yidan.calendar.holidays;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.HolidaysChanged;

/** Loads the state's notices, year by year. */
@Service
public class HolidayDesk {

    private static final Logger log = LoggerFactory.getLogger(HolidayDesk.class);

    private final Holidays holidays;
    private final ApplicationEventPublisher events;

    public HolidayDesk(Holidays holidays, ApplicationEventPublisher events) {
        this.holidays = holidays;
        this.events = events;
    }

    /**
     * Replaces the years that the file contains and publishes {@link HolidaysChanged} when a day is not what it was; a dry run
     * only tells. What was counted provisionally is looked at whole, because every file begins with New Year's Day. A file with faults changes nothing and fails with {@link HolidayFileFaulty}.
     */
    @Transactional
    public HolidayLoad load(byte[] csv, boolean dryRun) {
        HolidayFile file = HolidayFile.parse(csv);
        if (!dryRun) {
            holidays.lockForWriting();
        }
        HolidayLoad load = HolidayLoad.between(holidays.of(file.years()), file, dryRun);
        if (!dryRun && !load.changedDays().isEmpty()) {
            holidays.replace(file.years(), file.rows());
            log.info(
                    "holidays loaded years={} changed={}",
                    load.years(),
                    load.changedDays().size());
            events.publishEvent(new HolidaysChanged(load.changedDays()));
        }
        return load;
    }

    /** The days of the notices that are loaded, the latest first. */
    @Transactional(readOnly = true)
    public List<Holiday> loaded() {
        return holidays.all();
    }

    /** Fills an empty table; leaves one with rows alone. No event: without a calendar there were no deadlines. */
    @Transactional
    public void seed(byte[] csv) {
        if (!holidays.isEmpty()) {
            return;
        }
        holidays.lockForWriting();
        if (holidays.isEmpty()) {
            HolidayFile file = HolidayFile.parse(csv);
            holidays.replace(file.years(), file.rows());
        }
    }
}
