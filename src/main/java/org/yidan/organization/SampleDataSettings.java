package org.yidan.organization;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Sample data of the embedded database.
 *
 * @param enabled whether sample units, users and list are loaded; true on the embedded database only
 */
@ConfigurationProperties("yidan.sample-data")
public record SampleDataSettings(boolean enabled) {}
