package org.yidan.engine.refusal;

import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.dao.ConcurrencyFailureException;
import org.yidan.shared.DomainException;

/**
 * The outermost step of every command, outside its transaction. A refusal thrown in a delegate or listener leaves as it is,
 * without the engine's words around it; the loss of a race in a user's request becomes a refusal. Jobs keep what they have:
 * the engine repeats them and needs its own exceptions for that.
 */
class RefusalInterceptor extends CommandInterceptor {

    private static final Set<Class<?>> WORK =
            Set.of(ClaimTaskCmd.class, AssignTaskCmd.class, CompleteTaskCmd.class, SubmitTaskFormCmd.class);

    private final ProcessEngineConfigurationImpl engine;

    RefusalInterceptor(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || command instanceof ExecuteJobsCmd) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            DomainException refusal = refusalIn(failure);
            boolean byUser = engine.getIdentityService().getCurrentAuthentication() != null;
            if (byUser && ((refusal == null && isLostRace(failure)) || isTaskGone(command))) {
                throw new TaskTakenByAnother();
            }
            throw refusal == null ? failure : refusal;
        }
    }

    private static @Nullable DomainException refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static boolean isLostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof TaskAlreadyClaimedException
                    || cause instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }

    /** A task that another transaction ends while this one reads its parts makes the engine fail in many ways. */
    private boolean isTaskGone(Command<?> command) {
        if (!WORK.contains(command.getClass())) {
            return false;
        }
        String task = (String) new DirectFieldAccessor(command).getPropertyValue("taskId");
        return task != null
                && engine.getCommandExecutorTxRequiresNew()
                        .execute(context -> context.getTaskManager().findTaskById(task) == null);
    }
}
