/** The two reviews before a decision, and the meeting in which units claim or decline a duty (RULES D5 to D7, 7.1). */
@NullMarked
package org.yidan.adjustment.review;

import org.jspecify.annotations.NullMarked;
