package org.yidan.catalog;

/** Which of the township's lists a matter stands on (RULES 0.2). */
public enum ListCategory {
    /** 基本履职: the township's own duty. */
    BASIC,
    /** 配合履职: the township only helps. */
    COOPERATE,
    /** 上级部门收回: taken back; never dispatched to a township. */
    TAKEN_BACK,
    /** 属地管理: the territorial-management list. */
    TERRITORIAL
}
