package org.yidan.adjustment.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.meeting.MeetingTasks;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.engine.CurrentUser;

/** By the engine's own services, so that whoever may not see a task finds none and may record none. */
@Component
class CamundaMeetingTasks implements MeetingTasks {

    private static final int MOST = 100;

    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<FormService> forms;
    private final ObjectProvider<JdbcClient> jdbc;
    private final CurrentUser user;

    CamundaMeetingTasks(
            ObjectProvider<TaskService> tasks,
            ObjectProvider<FormService> forms,
            ObjectProvider<JdbcClient> jdbc,
            CurrentUser user) {
        this.tasks = tasks;
        this.forms = forms;
        this.jdbc = jdbc;
        this.user = user;
    }

    @Override
    public List<Waiting> waiting() {
        return tasks
                .getObject()
                .createTaskQuery()
                .processDefinitionKey(ListAdjustmentStep.PROCESS)
                .taskDefinitionKey(ListAdjustmentStep.CLAIM_MEETING.element())
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, MOST)
                .stream()
                .map(task -> new Waiting(task.getId(), caseNo(task)))
                .toList();
    }

    private String caseNo(Task task) {
        return jdbc.getObject()
                .sql("select business_key_ from act_ru_execution where id_ = ?")
                .param(task.getProcessInstanceId())
                .query(String.class)
                .single();
    }

    /** A task that is free is claimed first, as one would before filling in its form. */
    @Override
    public void complete(String taskId, Map<String, Object> answers) {
        if (tasks.getObject().createTaskQuery().taskId(taskId).taskUnassigned().count() > 0) {
            tasks.getObject().claim(taskId, user.id());
        }
        forms.getObject().submitTaskForm(taskId, answers);
    }
}
