package org.yidan.shared;

import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What this thread does is only tried and will be undone: it has a time, running numbers and a memory of its own, so that nobody
 * else is moved, waits for a counter, or is answered from what never came to be. Threads that rehearse nothing have none of it.
 */
public final class Rehearsing {

    private static final ThreadLocal<@Nullable Rehearsing> CURRENT = new ThreadLocal<>();

    private final int firstNumber;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Object, Map<Object, Object>> memories = new IdentityHashMap<>();
    private Instant now;

    private Rehearsing(Instant now, int firstNumber) {
        this.now = now;
        this.firstNumber = firstNumber;
    }

    /** What is rehearsed in this thread, if anything is. */
    public static Optional<Rehearsing> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Whether what this thread does will be undone. */
    public static boolean isOn() {
        return CURRENT.get() != null;
    }

    /** The time of the rehearsal in this thread, null where there is none. */
    public static @Nullable Instant time() {
        Rehearsing current = CURRENT.get();
        return current == null ? null : current.now;
    }

    /**
     * Does this as a rehearsal. Whoever calls it answers for undoing what is written.
     *
     * @param begin the time at its beginning
     * @param firstNumber where its running numbers begin: far above those that are given out in earnest
     */
    public static <T> T from(Instant begin, int firstNumber, Supplier<T> act) {
        if (isOn()) {
            throw new IllegalStateException("a rehearsal within a rehearsal");
        }
        CURRENT.set(new Rehearsing(begin, firstNumber));
        try {
            return act.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** Moves the clock of this rehearsal, and no other. */
    public void moveTo(Instant instant) {
        now = instant;
    }

    /** The next number of a series of this rehearsal's own. */
    public int next(String series) {
        return numbers.merge(series, firstNumber, (last, first) -> last + 1);
    }

    /** What an owner remembers while the rehearsal lasts. */
    @SuppressWarnings("unchecked")
    <K, V> Map<K, V> memory(Object owner) {
        return (Map<K, V>) memories.computeIfAbsent(owner, first -> new HashMap<>());
    }
}
