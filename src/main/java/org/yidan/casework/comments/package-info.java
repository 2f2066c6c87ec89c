/** What staff write to each other in a case: our own comments, never changed, and those written in Tasklist's comment box. */
@NamedInterface("comments")
@NullMarked
package org.yidan.casework.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
