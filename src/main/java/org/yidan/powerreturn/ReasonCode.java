package org.yidan.powerreturn;

/** Why a township gives a power back (F-50, RULES C1). */
public enum ReasonCode {
    /** 专业性过强. */
    TOO_SPECIALIZED,
    /** 人员资质不足. */
    UNQUALIFIED_STAFF,
    /** 设备缺乏. */
    NO_EQUIPMENT,
    /** 风险过大. */
    TOO_RISKY,
    /** 零使用. */
    NEVER_USED,
    /** 法律变化. */
    LAW_CHANGED,
    /** 与履职清单冲突. */
    DUTY_LIST_CONFLICT
}
