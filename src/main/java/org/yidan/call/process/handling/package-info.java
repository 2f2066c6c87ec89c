/** The steps of {@code SubProcess_Handle} and {@code SubProcess_Treat}: each reads its form and speaks to a desk of {@code handling}. */
@NullMarked
package org.yidan.call.process.handling;

import org.jspecify.annotations.NullMarked;
