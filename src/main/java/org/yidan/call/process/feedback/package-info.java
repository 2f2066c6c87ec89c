/** The steps of {@code SubProcess_Feedback}: each reads its form and speaks to a desk of {@code feedback}. */
@NullMarked
package org.yidan.call.process.feedback;

import org.jspecify.annotations.NullMarked;
