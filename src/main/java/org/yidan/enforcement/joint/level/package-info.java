/** Units of townships that say a joint task is not their level's work (RULES 7.9-5), and are released from it. */
@NullMarked
package org.yidan.enforcement.joint.level;

import org.jspecify.annotations.NullMarked;
