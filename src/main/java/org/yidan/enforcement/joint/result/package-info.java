/**
 * What a joint task came to (RULES B14 and B15): results per subject, the answer to the call, publicity and the end.
 */
@NullMarked
package org.yidan.enforcement.joint.result;

import org.jspecify.annotations.NullMarked;
