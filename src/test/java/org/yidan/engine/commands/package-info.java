/** The list of who may send which command to the engine. */
@NullMarked
package org.yidan.engine.commands;

import org.jspecify.annotations.NullMarked;
