package org.yidan.powerreturn.record;

/** On which list the delegation rests; it says who may take the power back (RULES CG2). */
public enum ListKind {
    /** 省统一下放: only the province takes it back. */
    PROVINCE_MANDATORY,
    /** 省指导目录: the county chooses and has it filed for record. */
    PROVINCE_GUIDE,
    /** 县自行下放. */
    COUNTY
}
