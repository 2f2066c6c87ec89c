/** Requests as Open311 calls them: filed as calls, read back without anything personal. */
@NullMarked
package org.yidan.open311.request;

import org.jspecify.annotations.NullMarked;
