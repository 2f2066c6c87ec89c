/** The outbox: events people are told of, written in the transaction of what happened; a rollback leaves none. */
@NullMarked
package org.yidan.notification.outbox;

import org.jspecify.annotations.NullMarked;
