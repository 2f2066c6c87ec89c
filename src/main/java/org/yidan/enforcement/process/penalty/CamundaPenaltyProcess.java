package org.yidan.enforcement.process.penalty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.process.MovingTimes;
import org.yidan.enforcement.penalty.PenaltyProcess;
import org.yidan.engine.OfficeAct;
import org.yidan.engine.steps.TaskOffers;

/** Reaches into the running process of a penalty case. */
@Component
class CamundaPenaltyProcess implements PenaltyProcess {

    private static final List<String> WARNINGS = List.of("StartEvent_CaseTimeUsed", "Timer_NextWarning");

    private final ObjectProvider<TaskService> tasks;
    private final MovingTimes times;
    private final OfficeAct office;
    private final TaskOffers offers;
    private final CaseProcess process;

    /** The provider keeps the delegates, which are beans of the engine, out of a circle with it. */
    CamundaPenaltyProcess(
            ObjectProvider<TaskService> tasks,
            MovingTimes times,
            OfficeAct office,
            TaskOffers offers,
            CaseProcess process) {
        this.offers = offers;
        this.tasks = tasks;
        this.times = times;
        this.office = office;
        this.process = process;
    }

    @Override
    public void tell(String caseNo, String message, Map<String, Object> variables) {
        process.tell(caseNo, message, variables);
    }

    @Override
    public void offerAnew(String caseNo) {
        office.perform(() -> tasks.getObject()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .list()
                .forEach(task -> offers.renew(task.getId())));
    }

    @Override
    public void warnAt(String caseNo, Instant next) {
        Map<String, List<Job>> waiting = times.timers(caseNo);
        WARNINGS.forEach(timer -> times.moveTimers(waiting.getOrDefault(timer, List.of()), next));
    }
}
