package org.yidan.tasklist.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.yidan.casework.asking.Asking;
import org.yidan.casework.asking.Offer;
import org.yidan.casework.asking.TaskInHand;

/** One thing colleagues may do about a task, as the card offers it. */
record ColleagueAsking(
        @Override String kind,
        Function<TaskInHand, Optional<Offer>> offering,
        BiConsumer<TaskInHand, Map<String, String>> act)
        implements Asking {

    @Override
    public Optional<Offer> offer(TaskInHand task) {
        return offering.apply(task);
    }

    @Override
    public void ask(TaskInHand task, Map<String, String> answers) {
        act.accept(task, answers);
    }
}
