/** Tests of {@code org.yidan.engine.account}, through real requests where there are any. */
@NullMarked
package org.yidan.engine.account;

import org.jspecify.annotations.NullMarked;
