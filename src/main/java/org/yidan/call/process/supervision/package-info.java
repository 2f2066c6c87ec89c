/** The steps of {@code EventSubProcess_Supervision}: each speaks to the desk of {@code supervision}. */
@NullMarked
package org.yidan.call.process.supervision;

import org.jspecify.annotations.NullMarked;
