package org.yidan.enforcement.transfer;

/** Where a transfer stands (移送规定 5 to 12). */
public enum TransferState {
    REQUESTED,
    REPORTED,
    APPROVED,
    WITH_POLICE,
    POLICE_FILED,
    TRANSFERRED,
    REFUSED,
    NOT_FILED;

    /** Whether it is over. */
    public boolean over() {
        return this == TRANSFERRED || this == REFUSED || this == NOT_FILED;
    }
}
