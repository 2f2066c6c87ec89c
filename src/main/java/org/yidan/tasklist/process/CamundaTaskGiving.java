package org.yidan.tasklist.process;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.forms.DeployedForms;
import org.yidan.casework.forms.FormQuestions;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.OfficeAct;
import org.yidan.engine.steps.Parties;
import org.yidan.tasklist.exchange.TaskGiving;

/** By the engine's own services, so with every check and every word of its log. */
@Component
class CamundaTaskGiving implements TaskGiving {

    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<FormService> forms;
    private final DeployedForms deployed;
    private final Parties parties;
    private final OfficeAct office;
    private final CurrentUser user;

    CamundaTaskGiving(
            ObjectProvider<TaskService> tasks,
            ObjectProvider<FormService> forms,
            DeployedForms deployed,
            Parties parties,
            OfficeAct office,
            CurrentUser user) {
        this.tasks = tasks;
        this.forms = forms;
        this.deployed = deployed;
        this.parties = parties;
        this.office = office;
        this.user = user;
    }

    @Override
    public void claim(String taskId) {
        tasks.getObject().claim(taskId, user.id());
    }

    @Override
    public void give(String taskId, @Nullable String to) {
        tasks.getObject().setAssignee(taskId, to);
    }

    @Override
    public void complete(String taskId, Map<String, Object> answers) {
        forms.getObject().submitTaskForm(taskId, answers);
    }

    @Override
    public FormQuestions questions(String taskId) {
        TaskFormData form = forms.getObject().getTaskFormData(taskId);
        CamundaFormRef ref = form.getCamundaFormRef();
        return deployed.questions(form.getTask().getProcessDefinitionId(), ref == null ? null : ref.getKey());
    }

    @Override
    public Set<String> barred(String taskId) {
        return office.ask(() -> parties.barred(Context.getCommandContext()
                .getTaskManager()
                .findTaskById(taskId)
                .getExecution()));
    }
}
