package org.yidan.designer.migration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node works on migrations.
 *
 * @param worker whether it does at all
 * @param poll pause between two looks
 */
@ConfigurationProperties("yidan.designer.migration")
public record MigrationSettings(@DefaultValue("true") boolean worker, @DefaultValue("2s") Duration poll) {}
