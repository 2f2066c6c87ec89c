package org.yidan.notification.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yidan.notification.outbox.Audience;
import org.yidan.organization.Post;
import org.yidan.organization.Role;

/**
 * A watched task as it stands now.
 *
 * @param half when half of its time is used up, as the task says
 * @param yellow when four fifths are used up, as its deadline says; null for a task without a deadline of its own
 * @param pausedUntil until when the clock of its call is paused; null when it runs
 * @param assignee who works on it; null while it is only offered
 * @param candidates posts and users it is offered to, as addresses of the outbox
 */
record RunningTask(
        long eventId,
        String taskId,
        String step,
        @Nullable String name,
        @Nullable String businessKey,
        @Nullable Instant due,
        @Nullable Instant half,
        @Nullable Instant yellow,
        @Nullable Instant pausedUntil,
        @Nullable String assignee,
        List<String> candidates) {

    private static final int YELLOW = 80;
    private static final int REST_SHARE = 5;
    private static final int YELLOW_IN_REST = 3;

    /** A level and when it is reached. */
    record Mark(int percent, Instant at) {}

    /** The highest level reached; none while the clock is paused. */
    Optional<Mark> reached(Instant now) {
        return pausedUntil != null
                ? Optional.empty()
                : marks().filter(mark -> !mark.at().isAfter(now)).reduce((lower, higher) -> higher);
    }

    /** When the next level is reached, or a paused clock may run again; empty when there is nothing more to tell. */
    Optional<Instant> nextLook(Instant now) {
        return pausedUntil != null
                ? Optional.of(pausedUntil.isAfter(now) ? pausedUntil : now.plus(Duration.ofMinutes(1)))
                : marks().map(Mark::at).filter(at -> at.isAfter(now)).findFirst();
    }

    /** Who is told of a level: who holds the task, and from 80 percent on the leader of the unit (RULES 1.5). */
    List<String> audience(Mark mark) {
        List<String> audience = new ArrayList<>(assignee == null ? candidates : List.of(Audience.USER + assignee));
        if (mark.percent() >= YELLOW) {
            candidates.stream()
                    .filter(one -> one.startsWith(Audience.GROUP))
                    .flatMap(one -> Post.ofGroup(one.substring(Audience.GROUP.length())).stream())
                    .map(post -> Audience.GROUP + new Post(post.unitCode(), Role.UNIT_LEADER).groupId())
                    .filter(leader -> !audience.contains(leader))
                    .distinct()
                    .toList()
                    .forEach(audience::add);
        }
        return audience;
    }

    private Stream<Mark> marks() {
        if (due == null) {
            return Stream.empty();
        }
        if (half == null || !half.isBefore(due)) {
            return Stream.of(new Mark(100, due));
        }
        return Stream.of(new Mark(50, half), new Mark(YELLOW, yellowBetween(half, due)), new Mark(100, due));
    }

    private Instant yellowBetween(Instant from, Instant until) {
        return yellow != null && yellow.isAfter(from) && yellow.isBefore(until)
                ? yellow
                : from.plus(Duration.between(from, until)
                        .multipliedBy(YELLOW_IN_REST)
                        .dividedBy(REST_SHARE));
    }
}
