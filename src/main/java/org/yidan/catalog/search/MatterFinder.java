package org.yidan.catalog.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;

/**
 * Type-ahead over the list: code, name, everyday words and pinyin, in that order of worth.
 *
 * <p>Each node keeps the matters it searches. Every question first asks the database, by two reads of one row, whether a
 * version or the words have changed since, so that no node ever answers from an old list.
 */
@Component
public class MatterFinder {

    private static final int KEPT_DAYS = 8;

    private record Key(String region, LocalDate day) {}

    private final SearchTable table;
    private final MatterCatalog catalog;
    private final Map<Key, SearchIndex> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SearchIndex> eldest) {
            return size() > KEPT_DAYS;
        }
    });

    MatterFinder(SearchTable table, MatterCatalog catalog) {
        this.table = table;
        this.catalog = catalog;
    }

    /** Readings take a while to load; the first who searches need not wait for them. */
    @EventListener(ApplicationReadyEvent.class)
    void loadReadings() {
        Pinyin.of('单');
    }

    /** The matters in force on the day that fit all the words, best first; several words are divided by spaces. */
    public List<MatterEntry> find(String words, String region, LocalDate day, int limit) {
        return catalog.entries(index(region, day).find(words, limit));
    }

    private SearchIndex index(String region, LocalDate day) {
        SearchIndex.State state = table.state(region);
        Key key = new Key(region, day);
        SearchIndex known = kept.get(key);
        if (known != null && known.state().equals(state)) {
            return known;
        }
        SearchIndex built = table.index(state, region, day);
        kept.put(key, built);
        return built;
    }
}
