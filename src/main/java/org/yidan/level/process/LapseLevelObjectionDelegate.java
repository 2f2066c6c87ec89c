package org.yidan.level.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;
import org.yidan.level.objection.LapseDesk;
import org.yidan.level.process.LevelObjectionModel.Variables;

/** The task objected to is gone (ServiceTask_LapseLevelObjection). */
@ProcessBean("lapseLevelObjection")
class LapseLevelObjectionDelegate implements JavaDelegate {

    private final LapseDesk desk;
    private final CurrentCase current;

    LapseLevelObjectionDelegate(LapseDesk desk, CurrentCase current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.close(current.of(execution), Variables.TASK_DONE.in(execution));
    }
}
