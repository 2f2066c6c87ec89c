/**
 * The file of a call as staff read it (RULES 1.8): facts, duties, deadlines with reasons, every act; and the search for
 * it.
 */
@NullMarked
package org.yidan.call.casefile;

import org.jspecify.annotations.NullMarked;
