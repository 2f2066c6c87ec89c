/** The embedded database with real processes that are killed, restarted and set against each other. */
@org.jspecify.annotations.NullUnmarked
package org.yidan.database;
