package org.yidan.calendar;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The working time table, and from when on the next year's holidays are asked for. Spans are written as
 * {@code 08:00-12:00}, in order and apart from each other.
 *
 * @param workingTime for every region that has no table of its own
 * @param regionWorkingTime a region's own table, by region code
 * @param remindFromMonth from this month on (1 to 12) people are reminded to load the holidays of the next year
 */
@ConfigurationProperties("yidan.calendar")
public record CalendarSettings(
        @DefaultValue({"08:00-12:00", "14:00-18:00"}) List<String> workingTime,
        @DefaultValue Map<String, List<String>> regionWorkingTime,
        @DefaultValue("10") int remindFromMonth) {

    public CalendarSettings {
        workingTime = List.copyOf(workingTime);
        regionWorkingTime = Map.copyOf(regionWorkingTime);
    }
}
