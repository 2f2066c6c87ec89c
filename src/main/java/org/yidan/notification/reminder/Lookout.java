package org.yidan.notification.reminder;

/** Looks every minute whether people are to be told of something, each thing once, however often and on however many nodes it looks. */
public interface Lookout {

    /** Tells what is due. */
    void look();
}
