/** People, posts, cards and units as their administrators keep them. */
@NamedInterface("keeping")
@NullMarked
package org.yidan.organization.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
