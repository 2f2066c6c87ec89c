/** The review: opinions of the department and the other units, assessment, support plans, legality (RULES C3 to C7). */
@NullMarked
package org.yidan.powerreturn.review;

import org.jspecify.annotations.NullMarked;
