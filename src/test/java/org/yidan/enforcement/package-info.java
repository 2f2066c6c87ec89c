/** Tests of what all enforcement shares: competence, officers, one fine for one act. */
@NullMarked
package org.yidan.enforcement;

import org.jspecify.annotations.NullMarked;
