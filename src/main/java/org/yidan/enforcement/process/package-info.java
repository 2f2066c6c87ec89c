/**
 * The engine side of enforcement; only the rooms below speak to the engine.
 */
@NullMarked
package org.yidan.enforcement.process;

import org.jspecify.annotations.NullMarked;
