package org.yidan.casework.journal;

import org.yidan.casework.CaseFile;

/**
 * An act was written into the journal of a case; said within the transaction of the act.
 *
 * @param file the case as it stands with the act
 */
public record ActRecorded(CaseFile file, StepEntry entry) {}
