package org.yidan.audit.seal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** What this thread is doing, as a leaf says it: the step of a process, the address of a request, a job or scheduled work. */
final class Doing {

    private static final ThreadLocal<@Nullable String> SCHEDULED = new ThreadLocal<>();

    private Doing() {}

    /** The command: the first step that ended in this transaction, or else what was asked for. */
    static String command() {
        return step().or(Doing::request).or(Doing::job).or(() -> Optional.ofNullable(SCHEDULED.get())).orElse("-");
    }

    /** The name of a thread that acts without a user. */
    static String system() {
        return "SYSTEM:"
                + job().or(() -> Optional.ofNullable(SCHEDULED.get()))
                        .orElseGet(() -> Thread.currentThread().getName());
    }

    /** Work that is done by the clock, under its name. */
    static Runnable scheduled(Runnable work) {
        String name = String.valueOf(work).replaceAll(".*\\.(?=[^.]+\\.[^.]+$)", "");
        return () -> {
            SCHEDULED.set(name);
            try {
                work.run();
            } finally {
                SCHEDULED.remove();
            }
        };
    }

    private static Optional<String> request() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Optional.empty();
        }
        HttpServletRequest request = attributes.getRequest();
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return Optional.of(request.getMethod() + " " + (pattern == null ? path : pattern));
    }

    private static Optional<String> job() {
        return Optional.ofNullable(Context.getJobExecutorContext())
                .map(context -> context.getCurrentJob())
                .map(JobEntity::getJobHandlerType);
    }

    private static Optional<String> step() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Step.class::isInstance)
                .map(step -> ((Step) step).name())
                .findFirst();
    }

    /** The step goes with its transaction: put aside when another begins in between, gone when it ends. */
    private record Step(String name) implements TransactionSynchronization {}

    /** Hears of the tasks that end and the cases that begin. */
    static final class Steps implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (event instanceof HistoricTaskInstanceEventEntity task
                    && event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)) {
                remember(task.getProcessDefinitionKey() + " "
                        + task.getTaskDefinitionKey().replaceFirst("^UserTask_", ""));
            } else if (event instanceof HistoricProcessInstanceEventEntity start
                    && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)
                    && start.getSuperProcessInstanceId() == null) {
                remember(start.getProcessDefinitionKey() + " start");
            }
        }

        private static void remember(String step) {
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.registerSynchronization(new Step(step));
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }
}
