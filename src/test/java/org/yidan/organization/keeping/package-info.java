/** People, posts, cards and units as their administrators keep them. */
@NullMarked
package org.yidan.organization.keeping;

import org.jspecify.annotations.NullMarked;
