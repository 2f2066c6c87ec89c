/**
 * Preparing a joint task (RULES B1 to B4): it is set, received and planned, units answer, and the system checks
 * officers.
 */
@NullMarked
package org.yidan.enforcement.joint.plan;

import org.jspecify.annotations.NullMarked;
