/** A person's own notices: what they say, the list, the number unread. */
@NamedInterface("inbox")
@NullMarked
package org.yidan.notification.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
