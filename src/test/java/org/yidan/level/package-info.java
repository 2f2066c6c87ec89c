/** Objections "not our level" from the press of the button to each of their ends (RULES 7.9-5). */
@NullMarked
package org.yidan.level;

import org.jspecify.annotations.NullMarked;
