/** Files calls with the engine. */
@NullMarked
package org.yidan.open311.process;

import org.jspecify.annotations.NullMarked;
