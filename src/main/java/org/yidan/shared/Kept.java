package org.yidan.shared;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a node remembers of what it read, so as not to read it again. A rehearsal remembers for itself and forgets with its end:
 * what it deploys and publishes never comes to be.
 */
public final class Kept<K, V> {

    private final Map<K, V> kept = new ConcurrentHashMap<>();

    /** What is remembered of it, null if nothing is. */
    public @Nullable V get(K key) {
        return map().get(key);
    }

    public void put(K key, V value) {
        map().put(key, value);
    }

    public void remove(K key) {
        map().remove(key);
    }

    /** Forgets all of it. */
    public void clear() {
        map().clear();
    }

    /** What is remembered of it; else it is read now and remembered. */
    public V computeIfAbsent(K key, Function<K, V> read) {
        return Rehearsing.isOn() ? readOnce(map(), key, read) : kept.computeIfAbsent(key, read);
    }

    /** How much everybody's memory holds. */
    public int size() {
        return kept.size();
    }

    /** Reading one thing may mean reading others into the same memory. */
    private static <K, V> V readOnce(Map<K, V> memory, K key, Function<K, V> read) {
        V known = memory.get(key);
        if (known == null) {
            known = read.apply(key);
            memory.put(key, known);
        }
        return known;
    }

    private Map<K, V> map() {
        return Rehearsing.current()
                .map(rehearsal -> rehearsal.<K, V>memory(this))
                .orElse(kept);
    }
}
