package org.yidan.enforcement.transfer;

/** What the police answer (移送规定 8). */
public enum PoliceDecision {
    FILED,
    NOT_FILED,
    RETURNED
}
