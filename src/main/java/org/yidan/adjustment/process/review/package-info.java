/** Listeners of the reviews and the claim meeting. */
@NullMarked
package org.yidan.adjustment.process.review;

import org.jspecify.annotations.NullMarked;
