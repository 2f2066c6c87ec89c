/** What fields of forms offer to be picked: cases the user sees, people of his units, codes for new matters. */
@NullMarked
package org.yidan.tasklist.pick;

import org.jspecify.annotations.NullMarked;
