/** Glue of the papers that a critical call owes afterwards ({@code EventSubProcess_Papers}); calls {@code call.intake}. */
@NullMarked
package org.yidan.call.process.papers;

import org.jspecify.annotations.NullMarked;
