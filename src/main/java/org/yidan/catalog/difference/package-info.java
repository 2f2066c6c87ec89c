/** What changed from one list to another: {@link org.yidan.catalog.difference.VersionComparison} for versions. */
@NullMarked
package org.yidan.catalog.difference;

import org.jspecify.annotations.NullMarked;
