package org.yidan.evaluation.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node tells units of entries.
 *
 * @param worker whether it does at all
 * @param poll pause between two looks
 */
@ConfigurationProperties("yidan.ledger")
public record LedgerSettings(@DefaultValue("true") boolean worker, @DefaultValue("1m") Duration poll) {}
