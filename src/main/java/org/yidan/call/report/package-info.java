/**
 * What a call is made of as it comes in: who called, where and what happened, whom it concerns, and the matter pinned to the
 * list of that day. Values of {@link org.yidan.call.Call}; they know no other room.
 */
@NamedInterface("report")
@NullMarked
package org.yidan.call.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
