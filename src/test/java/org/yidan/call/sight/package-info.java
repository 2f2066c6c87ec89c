/** Tests who may see which call. */
@NullMarked
package org.yidan.call.sight;

import org.jspecify.annotations.NullMarked;
