package org.yidan.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the database, whichever it is.
 *
 * @param allowOwner lets the application work as the owner of its tables, for trying only: the guards of the record can
 *     then be switched off by whoever takes over the application
 */
@ConfigurationProperties("yidan.database")
record DatabaseSettings(@DefaultValue("false") boolean allowOwner) {}
