package org.yidan.adjustment;

import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** What kind of change of the list is asked for (RULES 4). */
public enum AdjustmentType implements StepResult {
    /** 新增事项. */
    ADD,
    /** 调整主体责任单位. */
    CHANGE_LEAD,
    /** 调整配合单位. */
    CHANGE_COOP,
    /** 修改职责表述. */
    CHANGE_DUTY_TEXT,
    /** 调整办理时限. */
    CHANGE_LIMIT,
    /** 依法下放. */
    DELEGATE,
    /** 权力回归: not decided here but by a power return. */
    RETURN,
    /** 取消事项. */
    REMOVE,
    /** 法律依据更新, several matters at once. */
    LEGAL_BASIS_UPDATE,
    /** 机构改革, several matters at once. */
    ORG_CHANGE,
    /** 整表调整: whatever a changed sheet of the list says, several matters at once. */
    BATCH;

    @Override
    public Step step() {
        return ListAdjustmentStep.REGISTER_PROPOSAL;
    }
}
