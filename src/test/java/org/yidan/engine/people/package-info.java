/** Tests of {@code org.yidan.engine.people}, through real requests where there are any. */
@NullMarked
package org.yidan.engine.people;

import org.jspecify.annotations.NullMarked;
