package org.yidan.call.ruling;

/** What a use case says to the running process of a ruling; implemented by the engine's side. */
public interface RulingProcess {

    /** The unit ruled on signed for the call, or did not obey. */
    void answered(String caseNo, boolean obeyed);

    /** Ends the process of a ruling nobody needs any more. */
    void drop(String caseNo);
}
