/** Delegates and listeners of the consultation. */
@NullMarked
package org.yidan.adjustment.process.opinion;

import org.jspecify.annotations.NullMarked;
