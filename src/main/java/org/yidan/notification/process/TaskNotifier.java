package org.yidan.notification.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.yidan.notification.NoticeKind;
import org.yidan.notification.outbox.Audience;
import org.yidan.notification.outbox.NotificationEvent;
import org.yidan.notification.outbox.Outbox;
import org.yidan.notification.outbox.TaskTime;

/** Writes one event for a new task, one for a task handed to somebody else, and moves the look at a task's time. */
class TaskNotifier implements TaskListener {

    private final ObjectProvider<Outbox> outbox;

    TaskNotifier(ObjectProvider<Outbox> outbox) {
        this.outbox = outbox;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> created(task);
            case EVENTNAME_ASSIGNMENT -> assigned(task);
            default -> updated((TaskEntity) task);
        }
    }

    private void created(DelegateTask task) {
        String assignee = task.getAssignee();
        Audience audience = Audience.nobody().user(assignee);
        if (assignee == null) {
            task.getCandidates().forEach(link -> candidate(audience, link));
        }
        tell(task, assignee == null ? "offered" : "assigned", audience, time(task, look(task)));
    }

    private static void candidate(Audience audience, IdentityLink link) {
        Optional.ofNullable(link.getGroupId()).ifPresent(audience::group);
        audience.user(link.getUserId());
    }

    /** Whoever takes a task himself knows of it. */
    private void assigned(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee != null && !assignee.equals(actor()) && !isNew((TaskEntity) task)) {
            tell(task, "assigned", Audience.nobody().user(assignee), time(task, null));
        }
    }

    private void tell(DelegateTask task, String code, Audience audience, TaskTime time) {
        outbox.getObject()
                .add(NotificationEvent.ofCase(
                                NoticeKind.NEW_WORK, code, task.getExecution().getProcessBusinessKey(), audience)
                        .about(task.getName(), null)
                        .by(actor())
                        .task(time));
    }

    private void updated(TaskEntity task) {
        boolean moved = task.getPropertyChanges().containsKey(TaskEntity.DUE_DATE)
                || task.getPropertyChanges().containsKey(TaskEntity.FOLLOW_UP_DATE);
        Instant look = look(task);
        Instant due = instant(task.getDueDate());
        if (moved && due != null && look != null) {
            outbox.getObject().move(task.getId(), due, look);
        }
    }

    private static boolean isNew(TaskEntity task) {
        CachedDbEntity cached = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(task);
        return cached != null && cached.getEntityState() == DbEntityState.TRANSIENT;
    }

    private static TaskTime time(DelegateTask task, @Nullable Instant firstLook) {
        return new TaskTime(task.getId(), task.getTaskDefinitionKey(), instant(task.getDueDate()), firstLook);
    }

    private static @Nullable Instant look(DelegateTask task) {
        Instant due = instant(task.getDueDate());
        Instant half = instant(((TaskEntity) task).getFollowUpDate());
        return half == null || due == null ? due : half;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable String actor() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }
}
