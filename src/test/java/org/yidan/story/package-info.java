/** Stories that walk through several processes, as the people of the county live them (RULES 5). */
@NullMarked
package org.yidan.story;

import org.jspecify.annotations.NullMarked;
