/** The end of the model: closing, stopping and the tracking of a case; speaks to the desks of {@code archive}. */
@NullMarked
package org.yidan.call.process.archive;

import org.jspecify.annotations.NullMarked;
