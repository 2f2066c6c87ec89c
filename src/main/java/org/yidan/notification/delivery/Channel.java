package org.yidan.notification.delivery;

/** A way letters go out; {@link #send} returns when the other side has taken the letter. */
public interface Channel {

    /** The ways there are. */
    enum Way {
        MAIL,
        WEBHOOK,
        SMS
    }

    Way way();

    /** Sends; throws {@link NotDelivered} when the other side did not take it. */
    void send(OutgoingMessage letter);
}
