package org.yidan.engine.configuration;

import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.commons.utils.cache.Cache;
import org.yidan.shared.Kept;
import org.yidan.shared.Rehearsing;

/** The engine's memory of what is deployed, in which nothing stays of what a rehearsal deploys. */
final class RehearsedCaches implements CacheFactory {

    private final CacheFactory usual = new DefaultCacheFactory();

    @Override
    public <T> Cache<String, T> createCache(int most) {
        return new RehearsedCache<>(usual.createCache(most));
    }

    private static final class RehearsedCache<T> implements Cache<String, T> {

        private final Cache<String, T> shared;
        private final Kept<String, T> rehearsed = new Kept<>();

        RehearsedCache(Cache<String, T> shared) {
            this.shared = shared;
        }

        @Override
        public T get(String id) {
            T own = Rehearsing.isOn() ? rehearsed.get(id) : null;
            return own == null ? shared.get(id) : own;
        }

        @Override
        public void put(String id, T value) {
            if (Rehearsing.isOn()) {
                rehearsed.put(id, value);
            } else {
                shared.put(id, value);
            }
        }

        @Override
        public void remove(String id) {
            rehearsed.remove(id);
            shared.remove(id);
        }

        @Override
        public void clear() {
            shared.clear();
        }

        @Override
        public Set<String> keySet() {
            return shared.keySet();
        }

        @Override
        public int size() {
            return shared.size();
        }

        @Override
        public boolean isEmpty() {
            return shared.isEmpty();
        }
    }
}
