package org.yidan.audit.seal;

import java.io.IOException;
import java.time.Duration;
import org.yidan.audit.seal.Checkpoints.Head;

/** A place outside of the house where heads of the log go, so that nobody inside can take one back. */
interface Anchor {

    /** What kind of place it is. */
    enum Kind {
        FILE,
        MAIL,
        WITNESS,
        TSA;

        /** Whether what comes back proves that somebody outside saw the head. */
        boolean confirms() {
            return this == WITNESS || this == TSA;
        }
    }

    Kind kind();

    String target();

    Duration each();

    /**
     * Takes a head there and gives back what was answered, empty where nothing is.
     *
     * @param before the size of the log that this place has confirmed last, 0 for none
     * @throws IOException if it did not get there or the answer is not what it should be
     */
    byte[] take(Head head, long before) throws IOException, InterruptedException;
}
