/** A person's own notices: what they say, the list, the number unread. */
@NullMarked
package org.yidan.notification.inbox;

import org.jspecify.annotations.NullMarked;
