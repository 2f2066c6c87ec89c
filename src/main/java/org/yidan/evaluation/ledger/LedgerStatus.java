package org.yidan.evaluation.ledger;

/** How an entry stands (RULES 7.8). */
public enum LedgerStatus {
    /** 初录. */
    RECORDED,
    /** 已告知. */
    NOTIFIED,
    /** 申诉中. */
    OBJECTED,
    /** 维持. */
    UPHELD,
    /** 撤销. */
    CANCELLED,
    /** 归档. */
    ARCHIVED
}
