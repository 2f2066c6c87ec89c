/**
 * The engine's side of {@code joint-enforcement}: its variables, the choices its forms offer and the units its parallel steps
 * are for, and one bean of steps for each phase.
 */
@NullMarked
package org.yidan.enforcement.process.joint;

import org.jspecify.annotations.NullMarked;
