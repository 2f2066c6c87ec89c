package org.yidan.call.handling;

/** What the handling unit does against a party (RULES AG8). */
public enum HandlingMeasure {
    NONE,
    /** 责令改正, with a day until which it is to be done, and a reinspection. */
    CORRECTION,
    /** 行政处罚. */
    PENALTY,
    /** 涉嫌犯罪, to be transferred to the police. */
    CRIME;

    /** Enforcement needs two officers with cards (行政处罚法 42). */
    public boolean isEnforcement() {
        return this != NONE;
    }
}
