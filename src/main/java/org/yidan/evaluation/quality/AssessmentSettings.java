package org.yidan.evaluation.quality;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When assessments begin by themselves.
 *
 * @param worker whether this node begins them
 * @param each so often it looks whether one is due
 * @param daysAfter so many days after the end of a half-year it is due, so that callers could still be asked
 */
@ConfigurationProperties("yidan.evaluation.assessment")
public record AssessmentSettings(
        @DefaultValue("true") boolean worker, @DefaultValue("1h") Duration each, @DefaultValue("10") int daysAfter) {}
