/**
 * Filing of a penalty case (RULES P1): competence, limitation, two officers, approval by the leader.
 */
@NullMarked
package org.yidan.enforcement.penalty.filing;

import org.jspecify.annotations.NullMarked;
