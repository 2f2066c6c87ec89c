package org.yidan.evaluation.facts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The facts of figures.
 *
 * @param worker whether this node follows the log
 * @param each so often it looks for new leaves
 * @param rebuild whether all facts are written anew at the start of the application, after a restore or by advice of support
 */
@ConfigurationProperties("yidan.evaluation.facts")
public record FactsSettings(
        @DefaultValue("true") boolean worker,
        @DefaultValue("2s") Duration each,
        @DefaultValue("false") boolean rebuild) {}
