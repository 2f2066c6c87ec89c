package org.yidan.engine.tasks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Guards comments and attachments, which the engine gives to anybody who knows an id, and knows the command that is running,
 * so that {@link LinkedTaskChecker} can see to whom a task is handed.
 */
class TaskCommandGuard extends CommandInterceptor {

    private static final Set<Class<?>> READING = Set.of(
            GetTaskCommentsCmd.class,
            org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd.class,
            GetProcessInstanceCommentsCmd.class,
            GetTaskAttachmentsCmd.class,
            GetTaskAttachmentCmd.class,
            GetTaskAttachmentContentCmd.class,
            GetProcessInstanceAttachmentsCmd.class,
            GetAttachmentCmd.class,
            GetAttachmentContentCmd.class);

    private static final Set<Class<?>> WRITING =
            Set.of(AddCommentCmd.class, CreateAttachmentCmd.class, DeleteAttachmentCmd.class);

    private static final ThreadLocal<Deque<Command<?>>> RUNNING = ThreadLocal.withInitial(ArrayDeque::new);

    /** The innermost command that is running in this thread. */
    static @Nullable Command<?> current() {
        return RUNNING.get().peek();
    }

    @Override
    public <T> T execute(Command<T> command) {
        RUNNING.get().push(command);
        try {
            boolean writing = WRITING.contains(command.getClass());
            if ((writing || READING.contains(command.getClass())) && TaskRights.checked()) {
                check(new DirectFieldAccessor(command), writing);
            }
            return next.execute(command);
        } finally {
            RUNNING.get().pop();
        }
    }

    private static void check(DirectFieldAccessor command, boolean writing) {
        String task = field(command, "taskId");
        String instance = field(command, "processInstanceId");
        String attachmentId = field(command, "attachmentId");
        if (task == null && instance == null && attachmentId != null) {
            AttachmentEntity attachment =
                    Context.getCommandContext().getDbEntityManager().selectById(AttachmentEntity.class, attachmentId);
            if (attachment == null) {
                return;
            }
            task = attachment.getTaskId();
            instance = attachment.getProcessInstanceId();
        }
        if (task != null) {
            checkTask(task, instance, writing);
        } else if (instance != null) {
            checkInstance(instance, writing);
        }
    }

    private static void checkTask(String taskId, @Nullable String instance, boolean writing) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
        if (task == null) {
            checkFinished(taskId);
            return;
        }
        for (CommandChecker checker : Context.getProcessEngineConfiguration().getCommandCheckers()) {
            if (writing) {
                checker.checkTaskWork(task);
            } else {
                checker.checkReadTask(task);
            }
        }
        if (writing && instance != null && !instance.equals(task.getProcessInstanceId())) {
            checkInstance(instance, true);
        }
    }

    private static void checkInstance(String instance, boolean writing) {
        for (CommandChecker checker : Context.getProcessEngineConfiguration().getCommandCheckers()) {
            if (writing) {
                checker.checkUpdateProcessInstanceById(instance);
            } else if (Context.getCommandContext().getExecutionManager().findExecutionById(instance) != null) {
                checker.checkReadProcessInstance(instance);
            } else {
                checker.checkReadHistoryAnyProcessDefinition();
            }
        }
    }

    private static void checkFinished(String taskId) {
        HistoricTaskInstance finished =
                Context.getCommandContext().getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
        for (CommandChecker checker : Context.getProcessEngineConfiguration().getCommandCheckers()) {
            if (finished != null && finished.getProcessDefinitionId() != null) {
                checker.checkReadHistoryProcessDefinition(finished.getProcessDefinitionId());
            }
        }
    }

    private static @Nullable String field(DirectFieldAccessor command, String name) {
        return command.isReadableProperty(name) ? (String) command.getPropertyValue(name) : null;
    }
}
