package org.yidan.notification.delivery;

import java.util.List;
import java.util.UUID;
import org.yidan.notification.inbox.NoticeText;

/**
 * What goes out in one message.
 *
 * @param target user id, name of the webhook, or number of the call
 * @param letter stays the same when the letter is sent again
 * @param deliveries rows it is made of
 * @param events what it tells, oldest first
 * @param tries this try included
 */
public record OutgoingMessage(String target, UUID letter, List<Long> deliveries, List<NoticeText> events, int tries) {

    /** Stable id for receivers that show a repeated letter once. */
    public String id() {
        return letter + "." + deliveries.get(0);
    }
}
