package org.yidan.level.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseProcess;
import org.yidan.level.objection.LevelProcess;
import org.yidan.level.process.LevelObjectionModel.Messages;
import org.yidan.level.process.LevelObjectionModel.Variables;

/** Speaks to the running process of an objection in the words of its model. */
@Component
class CamundaLevelProcess implements LevelProcess {

    private final CaseProcess process;

    CamundaLevelProcess(CaseProcess process) {
        this.process = process;
    }

    @Override
    public void taskEnded(String objectionNo, boolean completed) {
        process.tell(objectionNo, Messages.OBJECTED_TASK_ENDED, Map.of(Variables.TASK_DONE.name(), completed));
    }
}
