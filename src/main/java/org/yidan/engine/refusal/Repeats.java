package org.yidan.engine.refusal;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries the work of a user again that lost a race, each time in a whole new transaction: parallel parts of one case write to the
 * same rows, and that they met is no business of people. Who tries again queues up, so that the tries of one node do not meet again;
 * those of several nodes meet less with each random pause. Nothing is tried again inside a transaction that others began.
 */
class Repeats {

    private static final int QUEUES = 64;
    private static final int LONGEST_PAUSE = 400;

    private final ReentrantLock[] queues =
            IntStream.range(0, QUEUES).mapToObj(n -> new ReentrantLock(true)).toArray(ReentrantLock[]::new);

    private final int most;

    /** At most so many tries after the first. */
    Repeats(int most) {
        this.most = most;
    }

    static boolean mayRepeat(Command<?> command) {
        boolean known = TaskOfCommand.isWork(command) || command.getClass() == SubmitStartFormCmd.class;
        return known && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    /**
     * Runs until it is done, fails for another reason, or was tried often enough.
     *
     * @param queue what tries that may meet have in common
     */
    <T> T after(RuntimeException first, String queue, Predicate<RuntimeException> again, Supplier<T> act) {
        ReentrantLock turn = queues[Math.floorMod(queue.hashCode(), QUEUES)];
        RuntimeException last = first;
        for (int done = 0; done < most && again.test(last); done++) {
            boolean mine = awaitTurn(turn, done);
            try {
                return act.get();
            } catch (RuntimeException failure) {
                last = failure;
            } finally {
                if (mine) {
                    turn.unlock();
                }
            }
        }
        throw last;
    }

    /** Waits for a little, and for the turn no longer than a request may wait: without it the try may meet another, no more. */
    private static boolean awaitTurn(ReentrantLock turn, int done) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(Math.min(LONGEST_PAUSE, 10 << Math.min(done, 6)) + 1));
            return turn.tryLock(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
