package org.yidan.enforcement.process.penalty.course;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.penalty.time.LateExclusionDesk;
import org.yidan.engine.ProcessBean;
import org.yidan.engine.steps.TaskOffers;

/** Offers an exclusion of time that was not decided in time to the next post, too (ServiceTask_PassExclusionOn). */
@ProcessBean("passExclusionOn")
class PassExclusionOnDelegate implements JavaDelegate {

    private static final String TASK = "UserTask_ApproveExclusion";

    private final LateExclusionDesk desk;
    private final TaskOffers offers;

    PassExclusionOnDelegate(LateExclusionDesk desk, TaskOffers offers) {
        this.desk = desk;
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.passOn(execution.getProcessBusinessKey()).ifPresent(next -> execution
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(TASK)
                .list()
                .forEach(late -> offers.offer(late.getId(), next.groupId())));
    }
}
