/** Tests of units, people and the rights that follow from posts, on the sample organization. */
@NullMarked
package org.yidan.organization;

import org.jspecify.annotations.NullMarked;
