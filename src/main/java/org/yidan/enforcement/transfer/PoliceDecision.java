package org.yidan.enforcement.transfer;

import org.yidan.enforcement.steps.CrimeTransferStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** What the police answer (移送规定 8). */
public enum PoliceDecision implements StepResult {
    FILED,
    NOT_FILED,
    RETURNED;

    @Override
    public Step step() {
        return CrimeTransferStep.RECORD_POLICE_DECISION;
    }
}
