package org.yidan.level;

/** What the staffing office may answer to an objection. */
public enum LevelDecision {
    /** 本级职责: the duty stays. */
    STAYS,
    /** 非本级职责: the work is taken back. */
    TAKEN_BACK,
    /** 部分: the township keeps a part. */
    PARTLY
}
