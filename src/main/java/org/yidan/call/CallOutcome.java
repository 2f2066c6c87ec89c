package org.yidan.call;

import java.util.Set;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.steps.SharedResult;

/** How a call ended (RULES 1, callOutcome). */
public enum CallOutcome implements SharedResult {
    /** 办结. */
    RESOLVED,
    /** 已立案转案件跟踪. */
    CASE_FILED,
    /** 不属实. */
    NOT_TRUE,
    /** 重复并案. */
    MERGED,
    /** 导入法定途径. */
    REFERRED,
    /** 撤回. */
    WITHDRAWN,
    /** 移送区外或上级. */
    TRANSFERRED,
    /** 列入中长期计划. */
    LONG_TERM,
    /** 终止. */
    TERMINATED;

    @Override
    public Set<MatterCallStep> steps() {
        return Set.of(MatterCallStep.ARCHIVE_CALL, MatterCallStep.STOP_CALL);
    }
}
