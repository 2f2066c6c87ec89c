/**
 * Refusals reach the clerk: {@code RefusalInterceptor} takes the engine's wrapping off a refusal of the office, has work tried
 * again that met a parallel part of the same case, and says that a task is gone; {@code RefusalMapper} writes it as the answer of
 * the REST API and the web applications, and {@code FaultMapper} gives every other failure there a sentence and a number.
 */
@NullMarked
package org.yidan.engine.refusal;

import org.jspecify.annotations.NullMarked;
