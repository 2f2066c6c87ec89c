/** Glue of {@code SubProcess_Opinions} in {@code responsibility-ruling}: thin beans calling {@code call.ruling}. */
@NullMarked
package org.yidan.call.process.opinions;

import org.jspecify.annotations.NullMarked;
