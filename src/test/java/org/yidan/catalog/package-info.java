/** Tests of the responsibility list on a real PostgreSQL with the sample list. */
@NullMarked
package org.yidan.catalog;

import org.jspecify.annotations.NullMarked;
