package org.yidan.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for the engine.
 *
 * @param historyTimeToLive ISO 8601 duration finished cases are kept, not below the archive term of ten years
 * @param maxResults most rows one query of a user gives; asking for more is answered with 400
 * @param retries how often a user's work on a task is tried again when it met another transaction of the same case
 */
@ConfigurationProperties("yidan.engine")
public record EngineSettings(
        @DefaultValue("P3650D") String historyTimeToLive,
        @DefaultValue("2000") int maxResults,
        @DefaultValue("12") int retries) {

    private static final Pattern DAYS = Pattern.compile("P(\\d{1,9})D|(\\d{1,9})");

    /** Days that the archive keeps a case at least. */
    public static final int ARCHIVE_DAYS = 3650;

    public EngineSettings {
        if (!keepsLongEnough(historyTimeToLive)) {
            throw new IllegalArgumentException(
                    "yidan.engine.history-time-to-live is below the archive term of ten years");
        }
    }

    /** Whether a history time to live, as the engine reads it ({@code P3650D} or a number of days), reaches ten years. */
    public static boolean keepsLongEnough(String timeToLive) {
        Matcher days = DAYS.matcher(timeToLive);
        return days.matches()
                && Integer.parseInt(days.group(1) == null ? days.group(2) : days.group(1)) >= ARCHIVE_DAYS;
    }
}
