/** Offers open tasks anew when the people of their posts have changed, so that none waits for a post nobody holds. */
@NullMarked
package org.yidan.casework.process.seats;

import org.jspecify.annotations.NullMarked;
