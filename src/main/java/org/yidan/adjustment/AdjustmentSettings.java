package org.yidan.adjustment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers of the list adjustment the office may set (RULES 4) that are no limits of steps (those are in
 * list-adjustment-limits.dmn).
 *
 * @param sampledTownships how many townships are asked where units of every township are affected
 * @param noticeWorkingDays working days between publication and the first day in force
 * @param longestInterimDays days for which an interim order may hold
 * @param reviewMonths months after which a change is looked at again
 * @param repealAheadDays days before the end of a law on which its matters are taken up
 * @param delegateUnitType type of the unit that exercises a delegated power
 * @param samePattern share of common word pairs from which two unlisted calls ask for the same matter
 */
@ConfigurationProperties("yidan.adjustment")
public record AdjustmentSettings(
        @DefaultValue("3") int sampledTownships,
        @DefaultValue("5") int noticeWorkingDays,
        @DefaultValue("60") int longestInterimDays,
        @DefaultValue("6") int reviewMonths,
        @DefaultValue("60") int repealAheadDays,
        @DefaultValue("乡镇(街道)综合行政执法中心") String delegateUnitType,
        @DefaultValue("0.5") double samePattern) {}
