package org.yidan.designer.replay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is asked again at once, and how long it is kept.
 *
 * @param mostCases closed cases of one replay; of more the period must be shorter
 * @param kept how long who asked finds it again
 */
@ConfigurationProperties("yidan.designer.replay")
public record ReplaySettings(@DefaultValue("20000") int mostCases, @DefaultValue("7d") Duration kept) {}
