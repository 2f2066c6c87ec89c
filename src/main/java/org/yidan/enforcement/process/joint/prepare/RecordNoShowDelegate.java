package org.yidan.enforcement.process.joint.prepare;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.plan.ParticipationDesk;
import org.yidan.engine.ProcessBean;

/** A unit did not answer in time (ServiceTask_RecordNoShow). */
@ProcessBean("recordNoShow")
class RecordNoShowDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ParticipationDesk desk;

    RecordNoShowDelegate(CurrentCase current, ParticipationDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.noShow(current.of(execution), CaseVariables.UNIT.in(execution));
    }
}
