/** Tests of the first import, whole. */
@NullMarked
package org.yidan.catalog.importing;

import org.jspecify.annotations.NullMarked;
