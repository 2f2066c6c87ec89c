package org.yidan.engine.refusal;

import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Refusals;

/**
 * The outermost step of every command, outside its transaction. A refusal thrown in a delegate or listener leaves as it is,
 * without the engine's words around it. A user's work that met another transaction is tried again ({@link Repeats}); that the
 * task is gone, or somebody else's by now, is said as a refusal. Jobs keep what they have: the engine repeats them and needs
 * its own exceptions for that.
 */
class RefusalInterceptor extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;
    private final Repeats repeats;

    RefusalInterceptor(ProcessEngineConfigurationImpl engine, Repeats repeats) {
        this.engine = engine;
        this.repeats = repeats;
    }

    /** What became of the task: never there, ended, open (with its holder). */
    private record TaskNow(boolean known, boolean open, @Nullable String holder, String queue) {}

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || command instanceof ExecuteJobsCmd) {
            return next.execute(command);
        }
        Authentication user = engine.getIdentityService().getCurrentAuthentication();
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            if (user == null) {
                throw plain(failure);
            }
            return afterFailure(command, String.valueOf(user.getUserId()), failure);
        }
    }

    private <T> T afterFailure(Command<T> command, String user, RuntimeException failure) {
        if (!isRepeatable(command, failure)) {
            throw answer(command, user, failure);
        }
        String task = TaskOfCommand.id(command);
        String queue = task == null ? command.getClass().getName() : now(task).queue();
        try {
            return repeats.after(
                    failure,
                    queue,
                    last -> isRepeatable(command, last) && (task == null || isFreeFor(user, now(task))),
                    () -> next.execute(command));
        } catch (RuntimeException last) {
            throw answer(command, user, last);
        }
    }

    private static boolean isRepeatable(Command<?> command, RuntimeException failure) {
        return Repeats.mayRepeat(command) && Refusals.in(failure).isEmpty() && LostRaces.isOne(failure);
    }

    private static boolean isFreeFor(String user, TaskNow task) {
        return task.open() && (task.holder() == null || task.holder().equals(user));
    }

    /** The failure in the words of the office, as far as it has any. */
    private RuntimeException answer(Command<?> command, String user, RuntimeException failure) {
        String id = TaskOfCommand.id(command);
        boolean work = TaskOfCommand.isWork(command);
        boolean lost = Refusals.in(failure).isEmpty() && (LostRaces.isOne(failure) || isClaimed(failure));
        if (id != null) {
            TaskNow task = now(id);
            if (!task.open()) {
                return work && task.known() ? new TaskTakenByAnother() : new TaskGone();
            }
            if (work && lost && (isClaimed(failure) || !isFreeFor(user, task) || !Repeats.mayRepeat(command))) {
                return new TaskTakenByAnother();
            }
        }
        return lost ? new CaseBusy() : plain(failure);
    }

    private static RuntimeException plain(RuntimeException failure) {
        return Refusals.in(failure).map(RuntimeException.class::cast).orElseGet(() -> Suspended.orItself(failure));
    }

    private static boolean isClaimed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TaskAlreadyClaimedException) {
                return true;
            }
        }
        return false;
    }

    /** As committed: a task that another transaction ends while a command reads its parts makes the engine fail in many ways. */
    private TaskNow now(String taskId) {
        return engine.getCommandExecutorTxRequiresNew()
                .execute(context -> context.runWithoutAuthorization(() -> read(context, taskId)));
    }

    private static TaskNow read(CommandContext context, String taskId) {
        TaskEntity open = context.getTaskManager().findTaskById(taskId);
        if (open != null) {
            String instance = open.getProcessInstanceId();
            return new TaskNow(true, true, open.getAssignee(), instance == null ? taskId : instance);
        }
        boolean known = context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId) != null;
        return new TaskNow(known, false, null, taskId);
    }
}
