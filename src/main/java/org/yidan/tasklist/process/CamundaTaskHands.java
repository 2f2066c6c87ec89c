package org.yidan.tasklist.process;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.DomainException;
import org.yidan.tasklist.list.SeenTask;
import org.yidan.tasklist.takeover.TaskHands;

/** Passes a task from hand to hand within its candidates; the engine's log of operations tells it. */
@Component
class CamundaTaskHands implements TaskHands {

    private final ProcessEngineConfigurationImpl engine;
    private final CurrentUser user;

    CamundaTaskHands(ProcessEngineConfigurationImpl engine, CurrentUser user) {
        this.engine = engine;
        this.user = user;
    }

    @Override
    public String businessKey(SeenTask task) {
        return run(context -> Objects.requireNonNullElse(
                context.getExecutionManager().findExecutionById(task.instance()).getBusinessKey(), ""));
    }

    @Override
    public Result take(SeenTask seen, String from) {
        String me = user.id();
        List<String> groups = user.groups();
        try {
            return handOver(seen, from, me, groups);
        } catch (DomainException lost) {
            if (lost.kind() == DomainException.Kind.BUSY) {
                // The transaction is undone with what it has done so far.
                return Result.CHANGED_HANDS;
            }
            throw lost;
        }
    }

    private Result handOver(SeenTask seen, String from, String me, List<String> groups) {
        return run(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(seen.id());
            if (task == null || !from.equals(task.getAssignee())) {
                return Result.CHANGED_HANDS;
            }
            if (task.getCandidates().stream().noneMatch(link -> isFor(link, me, groups))) {
                return Result.NOT_A_CANDIDATE;
            }
            new AssignTaskCmd(task.getId(), me).execute(context);
            return Result.TAKEN;
        });
    }

    private static boolean isFor(IdentityLink link, String user, List<String> groups) {
        return IdentityLinkType.CANDIDATE.equals(link.getType())
                && (user.equals(link.getUserId()) || groups.contains(link.getGroupId()));
    }

    /** Past the engine's own check, which lets nobody but the holder hand a task on: the rule is the one above. */
    private <T> T run(Command<T> command) {
        Command<T> unchecked =
                (CommandContext context) -> context.runWithoutAuthorization(() -> command.execute(context));
        return engine.getCommandExecutorTxRequired().execute(unchecked);
    }
}
