package org.yidan.powerreturn.closing;

/** What becomes of a rejection. */
public enum RejectionOutcome {
    FINAL,
    /** It should have been accepted: on to the consultation. */
    CONSULT,
    /** On to what the review still lacks, then to the decision. */
    REVIEW
}
