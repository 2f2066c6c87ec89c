package org.yidan.powerreturn;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sample numbers of RULES 3 that an operator may set.
 *
 * @param figureMonths how many months back the figures of an application are counted
 * @param supportMonths length of a support plan
 * @param supportRounds most support plans for one return
 * @param effectAfterWorkingDays least working days between decision and effect; none when the basis is repealed
 * @param handoverWorkingDays within which the handover ends after the effect
 * @param reviewAfterMonths when the return is looked at again
 * @param noticeWorkingDays within which a decision is announced (政府信息公开条例 26)
 */
@ConfigurationProperties("yidan.powerreturn")
public record PowerReturnSettings(
        @DefaultValue("12") int figureMonths,
        @DefaultValue("3") int supportMonths,
        @DefaultValue("2") int supportRounds,
        @DefaultValue("10") int effectAfterWorkingDays,
        @DefaultValue("5") int handoverWorkingDays,
        @DefaultValue("3") int reviewAfterMonths,
        @DefaultValue("20") int noticeWorkingDays) {}
