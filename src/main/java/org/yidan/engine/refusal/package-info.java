/**
 * Refusals reach the clerk: {@code RefusalInterceptor} takes the engine's wrapping off a refusal of the office, and turns the
 * loss of a race for a task into one; {@code RefusalMapper} writes it as the answer of the REST API and the web applications.
 */
@NullMarked
package org.yidan.engine.refusal;

import org.jspecify.annotations.NullMarked;
