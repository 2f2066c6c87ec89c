/** What stands beside the tasks of a call: its duty and facts, and what one may ask for there (RULES 1.4, 1.6). */
@NullMarked
package org.yidan.call.card;

import org.jspecify.annotations.NullMarked;
