package org.yidan.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for the engine.
 *
 * @param historyTimeToLive ISO 8601 duration finished cases are kept, not below the archive term of ten years
 * @param cleanUpFrom start of the nightly history clean-up, {@code HH:mm} and offset
 * @param cleanUpUntil end of the nightly history clean-up, {@code HH:mm} and offset
 * @param maxResults most rows one query of a user gives; asking for more is answered with 400
 */
@ConfigurationProperties("yidan.engine")
public record EngineSettings(
        @DefaultValue("P3650D") String historyTimeToLive,
        @DefaultValue("01:00+0800") String cleanUpFrom,
        @DefaultValue("05:00+0800") String cleanUpUntil,
        @DefaultValue("2000") int maxResults) {}
