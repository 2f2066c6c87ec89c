package org.yidan.engine.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether this is the sample, whose people keep the password everybody knows.
 *
 * @param enabled on by default only with the embedded database
 */
@ConfigurationProperties("yidan.sample-data")
record SampleUsersSettings(@DefaultValue("false") boolean enabled) {}
