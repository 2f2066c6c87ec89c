/** From an event of the outbox to one notice per person and the letters they get, in one transaction. */
@NullMarked
package org.yidan.notification.fanout;

import org.jspecify.annotations.NullMarked;
