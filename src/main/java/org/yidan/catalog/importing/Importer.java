package org.yidan.catalog.importing;

import java.util.Set;

/**
 * The person who imports.
 *
 * @param groups ids of the groups held: units, posts, {@code camunda-admin}
 */
public record Importer(String userId, Set<String> groups) {}
