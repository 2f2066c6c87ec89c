/** Glue of {@code SubProcess_Dispatch}: one thin bean per step, all calling {@code call.dispatching}. */
@NullMarked
package org.yidan.call.process.dispatching;

import org.jspecify.annotations.NullMarked;
