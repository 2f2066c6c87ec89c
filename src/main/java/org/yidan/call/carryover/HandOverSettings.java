package org.yidan.call.carryover;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a department is left when a township's power goes back to it (RULES 6.3).
 *
 * @param leastDays the least working days left for a call that is handed over
 */
@ConfigurationProperties("yidan.call.hand-over")
record HandOverSettings(@DefaultValue("3") int leastDays) {}
