package org.yidan.evaluation.ledger;

/** Why a lapse may be borne with (容错, RULES 7.8): a mark beside the entry, which stands and counts all the same. */
public enum Tolerance {
    /** 先行先试. */
    PIONEERING,
    /** 紧急避险. */
    EMERGENCY
}
