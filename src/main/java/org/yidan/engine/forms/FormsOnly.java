package org.yidan.engine.forms;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Staff reach a case by its forms only. The REST API has other doors that set variables of the process, throw its events or
 * begin it in the middle; through them a clerk could answer for a step that is not his. Completing with variables counts as
 * sending the form; the other doors are for administrators.
 */
class FormsOnly extends CommandInterceptor {

    private static final String ADMINISTRATORS = "camunda-admin";

    private static final List<Class<?>> SIDE_DOORS = List.of(
            ResolveTaskCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            AbstractSetVariableCmd.class,
            AbstractRemoveVariableCmd.class,
            AbstractPatchVariablesCmd.class,
            StartProcessInstanceCmd.class,
            StartProcessInstanceAtActivitiesCmd.class);

    private final ProcessEngineConfigurationImpl engine;

    FormsOnly(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || !byStaff()) {
            return next.execute(command);
        }
        if (SIDE_DOORS.stream().anyMatch(door -> door.isInstance(command))) {
            throw new ByFormOnly();
        }
        return next.execute(command.getClass() == CompleteTaskCmd.class ? asForm(command) : command);
    }

    private boolean byStaff() {
        Authentication user = engine.getIdentityService().getCurrentAuthentication();
        return user != null
                && user.getUserId() != null
                && (user.getGroupIds() == null || !user.getGroupIds().contains(ADMINISTRATORS));
    }

    @SuppressWarnings("unchecked")
    private static <T> Command<T> asForm(Command<T> completion) {
        DirectFieldAccessor sent = new DirectFieldAccessor(completion);
        @Nullable Object answers = sent.getPropertyValue("variables");
        return (Command<T>) new SubmitTaskFormCmd(
                (String) sent.getPropertyValue("taskId"),
                answers == null ? Map.of() : (Map<String, Object>) answers,
                Boolean.TRUE.equals(sent.getPropertyValue("returnVariables")),
                Boolean.TRUE.equals(sent.getPropertyValue("deserializeReturnedVariables")));
    }
}
