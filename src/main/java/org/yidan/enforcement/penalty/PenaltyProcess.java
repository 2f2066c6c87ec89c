package org.yidan.enforcement.penalty;

import java.time.Instant;
import java.util.Map;

/** What a use case asks of the running process of a penalty case; implemented by the engine's side. */
public interface PenaltyProcess {

    /** A reconsideration or lawsuit was accepted. */
    String REMEDY_ACCEPTED = "RemedyAccepted";

    /** A new version of the list touches the case. */
    String POWER_RETURNED = "PowerReturned";

    /** Somebody asks for time to be left out of the ninety days. */
    String EXCLUSION_ASKED = "ExclusionAsked";

    /** A hearing asked for in time was written down after the window was closed. */
    String HEARING_ASKED_LATE = "HearingAskedLate";

    /** Tells the process one of the messages above, with what goes along with it. */
    void tell(String caseNo, String message, Map<String, Object> variables);

    /** Offers the open tasks of the case to whom its parties are now, and takes those that move from whoever claimed them. */
    void offerAnew(String caseNo);

    /** Sets the waiting warning of the ninety days anew. */
    void warnAt(String caseNo, Instant next);
}
