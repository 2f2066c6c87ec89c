package org.yidan.catalog.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The matters of a region in force on a day, ready to be searched; never changed. */
record SearchIndex(State state, List<Findable> matters) {

    /** What it was built from: the last publication and the revision of the words. */
    record State(String published, long revision) {}

    private record Hit(Findable matter, int rank) {}

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::rank)
            .thenComparing(hit -> hit.matter().name().length())
            .thenComparing(hit -> hit.matter().code());

    /** Ids of the entries that fit, best first. */
    List<Long> find(String typed, int limit) {
        List<Asked> words = Asked.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        Stream<Hit> hits = matters.stream().map(matter -> new Hit(matter, matter.rank(words)));
        return hits.filter(hit -> hit.rank() != Findable.NOT_FOUND)
                .sorted(BEST_FIRST)
                .limit(limit)
                .map(hit -> hit.matter().entryId())
                .toList();
    }
}
