/**
 * Passwords: how they are kept, what a good one is, and the one place that checks them. Every way in (the log-in page, HTTP
 * Basic, the web applications' own form, the engine's REST API) ends in the engine's command, which
 * {@link org.yidan.engine.password.PasswordDoor} answers in the engine's stead.
 */
@NullMarked
package org.yidan.engine.password;

import org.jspecify.annotations.NullMarked;
