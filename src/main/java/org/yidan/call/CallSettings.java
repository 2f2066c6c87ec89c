package org.yidan.call;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the call process the office may set (RULES 0.9) that are no time limits of steps (those are in
 * call-limits.dmn).
 *
 * @param duplicateMetres radius within which an open call of the same matter is offered for a merger
 * @param duplicateWindow how far apart (elapsed) two such calls may lie
 * @param repeatWindow how long (elapsed) after closing a new call of the same matter counts as a repetition
 * @param returnShare percent of the accept limit in which a dispatch may be returned
 * @param returnAtLeast least working time in which a dispatch may be returned
 * @param returnsBeforeRuling how many returns of one call make a dispute of it, which a ruling ends
 * @param mostReworks reworks before the case goes to supervision
 * @param reworkSharePercent new handling limit of a rework, in percent of the matter's handling days
 * @param mostReworkDays the most working days of a rework
 * @param geofenceMetres distance of an arrival from the place of the call that is still on site
 * @param longestPause longest pause of the clock (elapsed)
 * @param mostExtensions extensions allowed
 * @param surveyTries how often a caller is tried before he counts as not reached
 */
@ConfigurationProperties("yidan.call")
public record CallSettings(
        @DefaultValue("100") int duplicateMetres,
        @DefaultValue("15d") Duration duplicateWindow,
        @DefaultValue("30d") Duration repeatWindow,
        @DefaultValue("50") int returnShare,
        @DefaultValue("1h") Duration returnAtLeast,
        @DefaultValue("2") int returnsBeforeRuling,
        @DefaultValue("2") int mostReworks,
        @DefaultValue("50") int reworkSharePercent,
        @DefaultValue("5") int mostReworkDays,
        @DefaultValue("300") int geofenceMetres,
        @DefaultValue("30d") Duration longestPause,
        @DefaultValue("1") int mostExtensions,
        @DefaultValue("3") int surveyTries) {}
