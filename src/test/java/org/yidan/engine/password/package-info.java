/** Tests of {@code org.yidan.engine.password}, through real requests where there are any. */
@NullMarked
package org.yidan.engine.password;

import org.jspecify.annotations.NullMarked;
