package org.yidan.printing;

import java.util.Optional;

/** Where the sealed log stands when a paper is printed: each paper that leaves the house is a place outside that keeps it. */
@FunctionalInterface
public interface PrintedCheckpoint {

    /** The signed note of the newest checkpoint that somebody outside confirmed, else of the newest; empty while there is none. */
    Optional<String> toPrint();
}
