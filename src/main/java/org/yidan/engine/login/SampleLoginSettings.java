package org.yidan.engine.login;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether this is the sample: only then does the log-in page offer sample users.
 *
 * @param enabled on by default only with the embedded database
 */
@ConfigurationProperties("yidan.sample-data")
record SampleLoginSettings(@DefaultValue("false") boolean enabled) {}
