package org.yidan.database;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the embedded PostgreSQL.
 *
 * @param directory keeps the data between runs, relative to the working directory
 * @param port of the server on 127.0.0.1; 0 takes a free one at each start
 * @param temporary makes a new empty database that is thrown away at the end, as the tests want it
 * @param startLimit how long (elapsed) the server may take to start
 */
@ConfigurationProperties("yidan.embedded-database")
record EmbeddedDatabaseSettings(
        @DefaultValue(".yidan/postgres") Path directory,
        @DefaultValue("0") int port,
        @DefaultValue("false") boolean temporary,
        @DefaultValue("60s") Duration startLimit) {}
