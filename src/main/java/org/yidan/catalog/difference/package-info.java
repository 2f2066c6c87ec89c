/**
 * What changed from one list to another: {@link org.yidan.catalog.difference.VersionComparison} for versions, {@link
 * org.yidan.catalog.difference.DifferenceWords} for people.
 */
@NamedInterface("difference")
@NullMarked
package org.yidan.catalog.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
