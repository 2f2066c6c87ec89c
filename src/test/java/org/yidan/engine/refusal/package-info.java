/** Tests of how refusals reach the clerk. */
@NullMarked
package org.yidan.engine.refusal;

import org.jspecify.annotations.NullMarked;
