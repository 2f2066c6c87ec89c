/** Positions on maps. */
@NullMarked
package org.yidan.shared.place;

import org.jspecify.annotations.NullMarked;
