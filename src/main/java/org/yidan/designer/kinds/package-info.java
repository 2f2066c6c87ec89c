/** The page of the office's own kinds of cases: which there are, and by which posts each is begun, changed without a deployment. */
@NullMarked
package org.yidan.designer.kinds;

import org.jspecify.annotations.NullMarked;
