package org.yidan.engine.password;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for passwords and for tries at them.
 *
 * @param strength cost of one hash, as a power of two (bcrypt); raised, each hash is renewed at its user's next log-in
 * @param length least number of characters of a new password
 * @param tries wrong passwords an address has for a user before it has to wait
 * @param firstWait how long it then waits; doubled with each further wrong one
 * @param longestWait most it ever waits
 * @param verifiedFor how long a password once checked is known again without the cost of a hash
 */
@ConfigurationProperties("yidan.password")
public record PasswordSettings(
        @DefaultValue("10") int strength,
        @DefaultValue("12") int length,
        @DefaultValue("5") int tries,
        @DefaultValue("1m") Duration firstWait,
        @DefaultValue("15m") Duration longestWait,
        @DefaultValue("5m") Duration verifiedFor) {}
