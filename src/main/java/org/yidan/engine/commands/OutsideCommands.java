package org.yidan.engine.commands;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.yidan.engine.commands.Senders.Sender;

/**
 * The door for what a user asks of the engine, on every way in. A case is moved by its forms only: the REST API has other
 * doors that set variables, throw events, begin a process in the middle or on somebody's case, or delete it, and jobs that
 * belong to no process are guarded by no right at all. Completing with variables counts as sending the form.
 */
class OutsideCommands extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;
    private final Senders senders = Senders.read();
    private final ModelsWithCases models;
    private final TimersAhead timers;

    OutsideCommands(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
        this.models = new ModelsWithCases(engine);
        this.timers = new TimersAhead(engine);
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication user = Context.getCommandContext() == null
                ? engine.getIdentityService().getCurrentAuthentication()
                : null;
        if (user == null || user.getUserId() == null) {
            return next.execute(command);
        }
        check(command, user.getGroupIds() == null ? List.of() : user.getGroupIds());
        return next.execute(command.getClass() == CompleteTaskCmd.class ? asForm(command) : command);
    }

    private void check(Command<?> command, List<String> groups) {
        Sender sender = senders.of(command.getClass());
        if (!Senders.includes(sender, groups)) {
            boolean byPlatform = Senders.includes(Sender.PLATFORM, groups);
            if (byPlatform) {
                models.keep(command);
            }
            throw CommandRefused.because(sender, byPlatform);
        }
        timers.keep(command);
        if (command instanceof SubmitStartFormCmd && field(command, "businessKey") != null) {
            throw CommandRefused.numberFromOutside();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Command<T> asForm(Command<T> completion) {
        Object answers = field(completion, "variables");
        return (Command<T>) new SubmitTaskFormCmd(
                (String) field(completion, "taskId"),
                answers == null ? Map.of() : (Map<String, Object>) answers,
                Boolean.TRUE.equals(field(completion, "returnVariables")),
                Boolean.TRUE.equals(field(completion, "deserializeReturnedVariables")));
    }

    private static @Nullable Object field(Command<?> command, String name) {
        return new DirectFieldAccessor(command).getPropertyValue(name);
    }
}
