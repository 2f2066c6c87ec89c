/** Tests of publishing versions and of the constraints below them. */
@NullMarked
package org.yidan.catalog.publishing;

import org.jspecify.annotations.NullMarked;
