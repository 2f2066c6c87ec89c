/**
 * The one log-in: {@code WebSecurity} decides who may reach which path, {@code EngineLogin} checks the password with the
 * engine, and the filters hand the same user to Camunda's web applications, to {@code /engine-rest}, {@code /api} and the pages.
 */
@NullMarked
package org.yidan.engine.login;

import org.jspecify.annotations.NullMarked;
