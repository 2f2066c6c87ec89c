package org.yidan.casework;

import java.util.Map;

/** What a use case asks of the running process of a case; implemented by the engine's side. */
public interface CaseProcess {

    /**
     * Starts the process of the case's kind under its number, with the standard variables and these; does nothing when one
     * runs or ran already.
     */
    void start(CaseFile file, Map<String, Object> variables);

    /** Tells the process of this business key (a case or a call) that something happened; false when nobody waits for it. */
    boolean tell(String businessKey, String message, Map<String, Object> variables);

    /** Ends the running process of the case without a further step; the record must have been closed by the caller. */
    void cancel(String caseNo, String reason);
}
