package org.yidan.organization.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the first organization comes from.
 *
 * @param importFolder folder with {@code units.csv}, {@code stations.csv}, {@code unit_types.csv} and
 *     {@code officers.csv}, read once while there are no units
 */
@ConfigurationProperties("yidan.organization")
record OrganizationSettings(@Nullable Path importFolder) {}
