package org.yidan.notification.delivery;

import org.jspecify.annotations.Nullable;

/** The other side did not take a letter; it is tried again. */
public class NotDelivered extends RuntimeException {

    public NotDelivered(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
