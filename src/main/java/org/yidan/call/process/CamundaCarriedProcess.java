package org.yidan.call.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.carryover.CarriedProcess;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.engine.OfficeAct;
import org.yidan.engine.steps.TaskOffers;

/** Reaches into the running process of a call that is carried over to a new version of the list. */
@Component
class CamundaCarriedProcess implements CarriedProcess {

    private static final String RESUME_TASK = "UserTask_ResumeHandling";
    private static final String RESUME_CLOCK = "ServiceTask_ResumeHandling";
    private static final String DECIDED_BY_LEAD = "UserTask_ApproveByLead";

    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<TaskService> tasks;
    private final CallVariables variables;
    private final OfficeAct office;
    private final TaskOffers offers;

    /** The providers keep the delegates, which are beans of the engine, out of a circle with it. */
    CamundaCarriedProcess(
            ObjectProvider<RuntimeService> runtime,
            ObjectProvider<TaskService> tasks,
            CallVariables variables,
            OfficeAct office,
            TaskOffers offers) {
        this.offers = offers;
        this.runtime = runtime;
        this.tasks = tasks;
        this.variables = variables;
        this.office = office;
    }

    @Override
    public void rebound(Call call) {
        office.perform(() -> {
            var process = (VariableScope) runtime.getObject()
                    .createExecutionQuery()
                    .executionId(call.processInstanceId())
                    .singleResult();
            variables.rebound(process, call);
        });
    }

    @Override
    public void redispatch(Call call) {
        office.perform(() -> runtime.getObject()
                .createMessageCorrelation(MatterCallModel.Messages.CALL_REDISPATCHED)
                .processInstanceId(call.processInstanceId())
                .setVariable(Variables.REDISPATCHED.name(), call.dispatchedAt() != null)
                .correlateAll());
    }

    @Override
    public void endPause(Call call) {
        office.perform(() -> open(call, RESUME_TASK).forEach(task -> runtime.getObject()
                .createProcessInstanceModification(task.getProcessInstanceId())
                .cancelAllForActivity(RESUME_TASK)
                .startBeforeActivity(RESUME_CLOCK)
                .execute()));
    }

    @Override
    public void handRequests(Call call) {
        office.perform(() -> open(call, DECIDED_BY_LEAD).forEach(task -> offers.renew(task.getId())));
    }

    /** Also those of requests to change the call, which run in processes of their own with its business key. */
    private List<Task> open(Call call, String element) {
        return tasks.getObject()
                .createTaskQuery()
                .processInstanceBusinessKey(call.callNo())
                .taskDefinitionKey(element)
                .list();
    }
}
