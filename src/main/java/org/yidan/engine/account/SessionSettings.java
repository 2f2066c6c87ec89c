package org.yidan.engine.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for sessions; how long one lasts unused is {@code server.servlet.session.timeout}.
 *
 * @param longest after which a session ends however it is used
 * @param perUser sessions a user has at most on a node; a further log-in ends the one unused for longest
 */
@ConfigurationProperties("yidan.session")
record SessionSettings(@DefaultValue("24h") Duration longest, @DefaultValue("10") int perUser) {}
