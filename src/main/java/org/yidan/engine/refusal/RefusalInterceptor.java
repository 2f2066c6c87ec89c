package org.yidan.engine.refusal;

import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.DomainException;

/**
 * The outermost step of every command, outside its transaction. A refusal thrown in a delegate or listener leaves as it is,
 * without the engine's words around it; the loss of a race in a user's request becomes a refusal. Jobs keep what they have:
 * the engine repeats them and needs its own exceptions for that.
 */
class RefusalInterceptor extends CommandInterceptor {

    private static final Set<Class<?>> WORK =
            Set.of(ClaimTaskCmd.class, AssignTaskCmd.class, CompleteTaskCmd.class, SubmitTaskFormCmd.class);

    private final CurrentUser user;

    RefusalInterceptor(CurrentUser user) {
        this.user = user;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || command instanceof ExecuteJobsCmd) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (ProcessEngineException | ConcurrencyFailureException failure) {
            DomainException refusal = refusalIn(failure);
            if (refusal != null) {
                throw refusal;
            }
            if (user.find().isPresent() && isLostRace(failure, command)) {
                throw new TaskTakenByAnother();
            }
            throw failure;
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

    private static boolean isLostRace(Throwable failure, Command<?> command) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof TaskAlreadyClaimedException
                    || cause instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return WORK.contains(command.getClass())
                && failure.getMessage() != null
                && failure.getMessage().contains("Cannot find task with id");
    }
}
