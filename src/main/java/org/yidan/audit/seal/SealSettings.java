package org.yidan.audit.seal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sealed log.
 *
 * @param node the name of this node in leaves
 */
@ConfigurationProperties("yidan.audit")
record SealSettings(
        @DefaultValue("node-1") String node) {}
