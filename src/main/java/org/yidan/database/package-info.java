/**
 * Where the data lives: a real PostgreSQL, embedded when no {@code spring.datasource.url} is given. Entry:
 * {@link org.yidan.database.EmbeddedDatabaseConfiguration}; nobody calls this module, Spring Boot takes its connection.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"shared"})
@NullMarked
package org.yidan.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
