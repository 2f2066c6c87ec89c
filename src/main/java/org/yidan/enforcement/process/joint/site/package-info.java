/** Inspection, disposition and on-the-spot penalty: the steps of the model by name. */
@NullMarked
package org.yidan.enforcement.process.joint.site;

import org.jspecify.annotations.NullMarked;
