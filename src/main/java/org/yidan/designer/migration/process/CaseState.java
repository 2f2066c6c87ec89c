package org.yidan.designer.migration.process;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a case is waiting for, who has it and until when: what a move must not change unless it says so. */
record CaseState(List<OpenTask> tasks, List<Timer> timers, List<Deadline> deadlines, List<Wait> waits) {

    /** An open task; the offers are all its links to users and posts, the holder is its assignee by name. */
    record OpenTask(
            String id,
            String element,
            String executionId,
            String name,
            @Nullable String assignee,
            @Nullable String holder,
            @Nullable Instant due,
            @Nullable Instant followUp,
            @Nullable String description,
            List<String> offers) {

        /** Equal in everything but its element and its name. */
        boolean sameAs(OpenTask other) {
            return id.equals(other.id)
                    && Objects.equals(assignee, other.assignee)
                    && Objects.equals(due, other.due)
                    && Objects.equals(followUp, other.followUp)
                    && Objects.equals(description, other.description)
                    && offers.equals(other.offers);
        }
    }

    /** A timer, or a job that waits to be run. */
    record Timer(
            String id,
            String element,
            String type,
            @Nullable Instant due,
            boolean suspended,
            @Nullable String heldFor) {}

    /** A limit of the record that runs. */
    record Deadline(
            long id, String step, @Nullable String unit, Instant due, Instant remindAt, Instant yellowAt, boolean own) {

        Deadline renamed(String to) {
            return new Deadline(id, to, unit, due, remindAt, yellowAt, own);
        }
    }

    /** Where it waits without a task, for a message for example. */
    record Wait(String element, @Nullable String event) {}

    Optional<OpenTask> task(String id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    Optional<Timer> timer(String id) {
        return timers.stream().filter(timer -> timer.id().equals(id)).findFirst();
    }

    /** The timers this state has and the other one has not. */
    List<Timer> timersNotIn(CaseState other) {
        return timers.stream()
                .filter(timer -> other.timer(timer.id()).isEmpty())
                .toList();
    }

    /** Whether the case is paused: timers stand still though no task holds them. */
    boolean paused() {
        return timers.stream().anyMatch(timer -> timer.suspended() && timer.heldFor() == null);
    }
}
