package org.yidan.enforcement.process.penalty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.process.MovingTimes;
import org.yidan.enforcement.penalty.PenaltyProcess;
import org.yidan.engine.OfficeAct;
import org.yidan.organization.Post;

/** Reaches into the running process of a penalty case. */
@Component
class CamundaPenaltyProcess implements PenaltyProcess {

    private static final List<String> WARNINGS = List.of("StartEvent_CaseTimeUsed", "Timer_NextWarning");

    private final ObjectProvider<TaskService> tasks;
    private final MovingTimes times;
    private final OfficeAct office;

    /** The provider keeps the delegates, which are beans of the engine, out of a circle with it. */
    CamundaPenaltyProcess(ObjectProvider<TaskService> tasks, MovingTimes times, OfficeAct office) {
        this.tasks = tasks;
        this.times = times;
        this.office = office;
    }

    @Override
    public void offerTo(String caseNo, Map<String, String> unitByFormerUnit) {
        office.perform(() -> tasks.getObject()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .list()
                .forEach(task -> offer(task, unitByFormerUnit)));
    }

    private void offer(Task task, Map<String, String> unitByFormerUnit) {
        TaskService service = tasks.getObject();
        for (IdentityLink link : service.getIdentityLinksForTask(task.getId())) {
            String group = link.getGroupId();
            Post former = group == null ? null : Post.ofGroup(group).orElse(null);
            String unit = former == null ? null : unitByFormerUnit.get(former.unitCode());
            if (former != null && unit != null && !unit.equals(former.unitCode())) {
                service.deleteCandidateGroup(task.getId(), group);
                service.addCandidateGroup(task.getId(), new Post(unit, former.role()).groupId());
                service.setAssignee(task.getId(), null);
            }
        }
    }

    @Override
    public void warnAt(String caseNo, Instant next) {
        Map<String, List<Job>> waiting = times.timers(caseNo);
        WARNINGS.forEach(timer -> times.moveTimers(waiting.getOrDefault(timer, List.of()), next));
    }
}
