/** The engine's side of objections: the beans {@code processes/level-objection.bpmn} names. */
@NullMarked
package org.yidan.level.process;

import org.jspecify.annotations.NullMarked;
