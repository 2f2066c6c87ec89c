/** Setting, receiving and planning a joint task, and its team: the steps of the model by name. */
@NullMarked
package org.yidan.enforcement.process.joint.prepare;

import org.jspecify.annotations.NullMarked;
