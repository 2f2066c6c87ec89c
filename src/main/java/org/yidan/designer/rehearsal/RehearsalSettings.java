package org.yidan.designer.rehearsal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code yidan.designer.rehearsal}: how much a rehearsal may be, so that it never stands in anybody's way.
 *
 * @param longest in elapsed time
 * @param elements how many elements of models it may reach
 * @param lines how many lines a scenario may have
 * @param lockWait how long it waits for a row that somebody works on, before it gives up
 */
@ConfigurationProperties("yidan.designer.rehearsal")
public record RehearsalSettings(
        @DefaultValue("30s") Duration longest,
        @DefaultValue("5000") int elements,
        @DefaultValue("500") int lines,
        @DefaultValue("2s") Duration lockWait) {}
