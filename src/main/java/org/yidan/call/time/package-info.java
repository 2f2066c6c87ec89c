/** The clocks of a call: one deadline record per open step, its milestones, and what moved it. */
@NullMarked
package org.yidan.call.time;

import org.jspecify.annotations.NullMarked;
