/** Tests of list adjustments. */
@NullMarked
package org.yidan.adjustment;

import org.jspecify.annotations.NullMarked;
