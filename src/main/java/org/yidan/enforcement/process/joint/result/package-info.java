/** Cases that follow, the report and the archive: the steps of the model by name. */
@NullMarked
package org.yidan.enforcement.process.joint.result;

import org.jspecify.annotations.NullMarked;
