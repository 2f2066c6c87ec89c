package org.yidan.call.duty;

/** A ruling on whose duty a call is (F-07), as it was taken: who leads, on what basis, with whose opinions. */
public record RuleCall(
        String decidedLead,
        String basis,
        String positions,
        String staffingOpinion,
        String justiceOpinion,
        DecidedBy decidedBy,
        boolean wrongReturn,
        boolean precedent) {

    /** How the ruling came about (RULES 1.4). */
    public enum DecidedBy {
        NEGOTIATED,
        /** Staffing and justice office together. */
        JOINT,
        GOVERNMENT
    }
}
